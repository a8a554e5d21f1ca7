import { shownAt } from '../../model/place.ts';
import type { Finding, Report } from '../../model/report.ts';
import { countBlocks, type Outcome } from '../counts.ts';
import { groupBy } from '../group-by.ts';
import { markOf, markWords, signs } from '../marks.ts';
import { showPlace } from '../place.ts';
import { outcomes } from '../terminal/outcomes.ts';
import { count } from '../words.ts';
import { mostRows, tellMore } from './list.ts';
import { codeOf, tableOf } from './text.ts';

/** How the blocks of each document ended, and of all; outcomes that no block has are left out. */
export function tableOfDocuments(report: Report): readonly string[] {
  const total = countBlocks(report);
  const names = (Object.keys(total) as Outcome[]).filter((outcome) => total[outcome] > 0);
  const rowOf = (name: string, counts: Readonly<Record<Outcome, number>>): readonly string[] => {
    const numbers = names.map((outcome) => counts[outcome]);
    const blocks = numbers.reduce((sum, number) => sum + number, 0);
    return [name, ...[...numbers, blocks].map(String)];
  };
  const findings = groupBy(report.findings, ({ snippet }) => shownAt(snippet.origin).document);
  const rows = report.documents.map((document) => {
    const own = { ...report, documents: [document], findings: findings.get(document.path) ?? [] };
    return rowOf(codeOf(document.path), countBlocks(own));
  });
  const header = ['document', ...names.map((outcome) => outcomes[outcome].label), 'blocks'];
  const all = rowOf(`**${count(rows.length, 'document')}**`, total);
  const shown = [...rows.slice(0, mostRows), ...(rows.length === 1 ? [] : [all])];
  return [...tableOf(header, shown), ...tellMore(rows.length)];
}

/** What happened on each Python, a row for each snippet that breaks. */
export function tableOfBreaking(
  breaking: readonly Finding[],
  { pythons }: Report,
): readonly string[] {
  if (breaking.length === 0) return [];
  const found = breaking.slice(0, mostRows).map((finding) => {
    const marks = pythons.map((python) => {
      const judgement = finding.judgements.find((each) => each.python === python);
      return judgement === undefined ? undefined : markOf(judgement, finding);
    });
    return { snippet: finding.snippet, marks };
  });
  const rows = found.map(({ snippet, marks }) => [
    codeOf(showPlace(snippet.origin)),
    codeOf(snippet.id),
    ...marks.map((mark) => (mark === undefined ? '' : signs[mark])),
  ]);
  const used = [...new Set(found.flatMap(({ marks }) => marks))].flatMap((mark) => mark ?? []);
  return [
    '### What breaks',
    '',
    ...tableOf(['place', 'snippet', ...pythons], rows),
    ...tellMore(breaking.length),
    '',
    used.map((mark) => `${signs[mark]}: ${markWords[mark]}`).join('; '),
  ];
}
