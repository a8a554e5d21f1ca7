import { expect, test } from 'vitest';
import type { LineCoverage } from '../../../src/model/execution.ts';
import type { Finding } from '../../../src/model/report.ts';
import { renderTerminal } from '../../../src/reporting/index.ts';
import {
  buildFinding,
  buildOrigin,
  buildProof,
  buildReport,
  buildSnippet,
} from '../../helpers/builders.ts';

const plain = { width: 200, color: false };

function findingWith(id: string, line: number, coverage: LineCoverage): Finding {
  const origin = buildOrigin({ document: 'a.md', line });
  return buildFinding({ snippet: buildSnippet({ id, folder: 'a', origin }), coverage });
}

test('shows the lines that never ran as lines of the document, over blank lines between them', () => {
  const finding = findingWith('one', 11, { ran: [1, 7], missed: [2, 3, 5, 9] });
  expect(renderTerminal(buildReport({ findings: [finding] }), plain)).toContain(
    '4 lines that never ran\n  a.md:12-15  one\n  a.md:19  one\n\n',
  );
});

test('names ten places, and counts the others', () => {
  const missed = Array.from({ length: 13 }, (_, index) => 2 * index + 1);
  const ran = missed.map((line) => line + 1);
  const shown = renderTerminal(
    buildReport({ findings: [findingWith('many', 1, { ran, missed })] }),
    plain,
  );
  expect(shown).toContain('13 lines that never ran\n  a.md:1  many\n');
  expect(shown).toContain('  a.md:19  many\n  and 3 more\n');
});

test('says how much is proved in one line', () => {
  const proof = buildProof({
    lines: { ran: 929, missed: 71, broken: 0, unproved: 0 },
    claims: 214,
    unclaimed: 1,
  });
  const findings = [buildFinding(), buildFinding({ status: 'unchecked' })];
  expect(renderTerminal(buildReport({ findings, proof }), plain)).toContain(
    '\nproved 92 % of lines, 214 claims, 1 snippet unchecked, 1 statement that nobody claims\n',
  );
});

test('says nothing of lines where none were noted, and nothing at all where nothing ran', () => {
  const proof = buildProof({ claims: 1, unmeasured: 2 });
  expect(renderTerminal(buildReport({ proof }), plain)).toContain(
    '\nproved 1 claim, the lines of 2 snippets not noted\n',
  );
  const skipped = buildFinding({ status: 'skipped', judgements: [] });
  expect(renderTerminal(buildReport({ findings: [skipped] }), plain)).not.toMatch(/^proved/m);
});

test('says what is missing for the percentage that is asked for, and where', () => {
  const findings = [
    findingWith('few', 1, { ran: [1], missed: [2] }),
    findingWith('most', 9, { ran: [1], missed: [2, 3] }),
  ];
  const proof = buildProof({ lines: { ran: 2, missed: 3, broken: 0, unproved: 0 } });
  const shown = (minCoverage: number): string =>
    renderTerminal(buildReport({ findings, proof, minCoverage }), plain);
  expect(shown(41)).toContain(
    '\n40 % of the lines are proved, and 41 % have to be: 1 more line of a/most and a/few.\n',
  );
  expect(shown(40)).not.toContain('have to be');
});

test('says so when a percentage is asked for and no lines were noted', () => {
  const report = buildReport({ proof: buildProof({ unmeasured: 1 }), minCoverage: 90 });
  expect(renderTerminal(report, plain)).toContain('none were noted: that takes Python 3.12');
});
