import type { PythonVersion } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import { type Mark, markOf, markRoles, markWords, signs } from '../marks.ts';
import { listPythons } from '../words.ts';
import { type Frame, flow, paragraph } from './frame.ts';

/**
 * The Pythons that a snippet ran on in a row, each with a sign of what happened there and a bar
 * where that changes: `3.10 - | 3.11 3.12 | 3.13 x 3.14 x`.
 */
export function renderPythons(frame: Frame, finding: Finding): readonly string[] {
  if (frame.inWords) {
    const told = finding.judgements.filter(
      (judgement) => !saidInSentences.includes(markOf(judgement, finding)),
    );
    const text = describePythons({ ...finding, judgements: told });
    return text === '' ? [] : paragraph(frame, text, 2);
  }
  const row = flow(frame, pythonCells(frame, finding), 2);
  return [...row, ...explainSigns(frame, [finding], saidInSentences)];
}

/** What the sentences below a row say anyway. */
const saidInSentences: readonly Mark[] = ['breaks', 'warns', 'holds-after-all', 'rests-on-chance'];

/** The row on one line, unexplained. */
export function showPythons(frame: Frame, finding: Finding): string {
  return frame.inWords ? describePythons(finding) : pythonCells(frame, finding).join(' ');
}

/** What the signs mean that stand in the rows of these findings, `said` aside; nothing when there is none. */
export function explainSigns(
  frame: Frame,
  findings: readonly Finding[],
  said: readonly Mark[] = [],
): readonly string[] {
  const used = new Set(
    findings.flatMap((finding) => finding.judgements.map((each) => markOf(each, finding))),
  );
  const kinds = (Object.keys(markWords) as Mark[]).filter(
    (kind) => kind !== 'holds' && used.has(kind) && !said.includes(kind),
  );
  if (frame.inWords || kinds.length === 0) return [];
  const text = kinds.map((kind) => `${signs[kind]} ${markWords[kind]}`).join(', ');
  return paragraph(frame, frame.palette.quiet(`(${text})`), 2, 4);
}

function pythonCells({ palette }: Frame, finding: Finding): readonly string[] {
  return finding.judgements.map((judgement, index) => {
    const mark = markOf(judgement, finding);
    const before = finding.judgements[index - 1];
    const bar = before !== undefined && markOf(before, finding) !== mark ? '| ' : '';
    // Where nothing is said of a Python, the snippet holds there.
    const shown = mark === 'holds' ? judgement.python : `${judgement.python} ${signs[mark]}`;
    const cell = palette[markRoles[mark]](shown);
    return `${bar}${cell}`;
  });
}

/** `holds on 3.10 and 3.11; breaks on 3.12`. */
function describePythons(finding: Finding): string {
  const groups = new Map<Mark, PythonVersion[]>();
  for (const judgement of finding.judgements) {
    const mark = markOf(judgement, finding);
    groups.set(mark, [...(groups.get(mark) ?? []), judgement.python]);
  }
  return [...groups]
    .map(([mark, pythons]) => `${markWords[mark]} on ${listPythons(pythons)}`)
    .join('; ');
}
