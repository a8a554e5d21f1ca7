import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { renderTerminal } from '../../../src/reporting/index.ts';
import {
  buildClaim,
  buildException,
  buildExecution,
  buildFinding,
  buildJudgement,
  buildJudgements,
  buildReport,
  buildSnippet,
} from '../../helpers/builders.ts';
import { frozenReport } from '../../reporting/frozen-report.ts';

const plain = { width: 80, color: false };

function reportWith(verdict: Verdict): Report {
  return buildReport({
    findings: [
      buildFinding({
        status: 'broken',
        faults: [{ kind: 'fails', pythons: ['3.10'] }],
        judgements: buildJudgements({ '3.10': verdict }, ['3.10']),
      }),
    ],
  });
}

test.each([0, 40, 60, 100, 200, 500])('no line is wider than %d columns, 40 to 200', (width) => {
  for (const inWords of [false, true]) {
    const style = { width, color: true, verbosity: 'verbose', inWords } as const;
    const lines = renderTerminal(frozenReport, style).split('\n');
    const widest = Math.max(...lines.map((line) => stringWidth(line)));
    expect(widest).toBeLessThanOrEqual(Math.min(Math.max(width, 40), 200));
  }
});

test('without colour there is no escape sequence, whatever a snippet prints', () => {
  expect(renderTerminal(frozenReport, plain)).not.toContain('\u001b');
});

test('with colour and without, the report says the same', () => {
  const colored = renderTerminal(frozenReport, { width: 80, color: true });
  const withoutCarets = (text: string): string => text.replace(/^ *\^[ ^]*\n/gm, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes are what is taken away
  const words = colored.replace(/\u001b\[\d+m/g, '');
  expect(withoutCarets(words)).toBe(withoutCarets(renderTerminal(frozenReport, plain)));
});

test.each([
  ['an escape sequence', '\u001b[2J'],
  ['a C1 control', '\u009b2J'],
  ['a bell', '\u0007'],
  ['a lone carriage return', 'x\ry'],
  ['a text that runs from right to left', '\u202e'],
  ['half a surrogate pair', '\ud83d'],
])('%s never reaches the terminal', (_, text) => {
  const mismatch = reportWith({ kind: 'mismatched', expected: text, actual: `${text}!` });
  const raised = reportWith({
    kind: 'raised',
    exception: buildException({ type: text, message: text }),
    expected: undefined,
  });
  const named = buildReport({
    findings: [buildFinding({ status: 'unchecked', snippet: buildSnippet({ id: text }) })],
    problems: [{ severity: 'error', message: text, file: text }],
  });
  for (const report of [mismatch, raised, named]) {
    const shown = renderTerminal(report, plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(shown).not.toMatch(/\p{Cs}/u);
  }
});

test('a traceback without end is shortened', () => {
  const traceback = `Traceback\n${'  a line\n'.repeat(5000)}RecursionError: too deep\n`;
  const exception = buildException({ type: 'RecursionError', traceback });
  const shown = renderTerminal(
    reportWith({ kind: 'raised', exception, expected: undefined }),
    plain,
  );
  expect(shown).toContain('more lines');
  expect(shown.split('\n').length).toBeLessThan(40);
});

test.each([0, 400])('a long line is cut together with the mark below it, at %d', (column) => {
  const source = '('.repeat(column).concat('[', '('.repeat(5000));
  const traceback = `  File "a.md", line 1\n    ${source}\n    ${' '.repeat(column)}^\nSyntaxError: too many\n`;
  const exception = buildException({ type: 'SyntaxError', traceback });
  const shown = renderTerminal(
    reportWith({ kind: 'raised', exception, expected: undefined }),
    plain,
  ).split('\n');
  const marks = shown.findIndex((line) => line.trim() === '^');
  expect(shown[marks - 1]?.[shown[marks]?.indexOf('^') ?? 0]).toBe('[');
  expect(shown[marks - 1]?.endsWith('…')).toBe(true);
  expect(shown[marks - 2]).toContain('File "a.md"');
});

test('an exit is shown with its text', () => {
  const texts = ['boom', 'bang'];
  const finding = buildFinding({
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.10', '3.11'] }],
    judgements: texts.map((text, index) =>
      buildJudgement(index === 0 ? '3.10' : '3.11', { kind: 'exited', code: 1, text }),
    ),
  });
  const shown = renderTerminal(buildReport({ findings: [finding] }), plain);
  expect(shown).toContain('3.10: it exited with code 1, saying "boom"');
  expect(shown).toContain('3.11: it exited with code 1, saying "bang"');
});

test('equal verdicts are shown once', () => {
  const verdict: Verdict = { kind: 'mismatched', expected: 'a', actual: 'b' };
  const finding = buildFinding({
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.10', '3.12'] }],
    judgements: buildJudgements({ '3.10': verdict, '3.12': { ...verdict } }),
  });
  const shown = renderTerminal(buildReport({ findings: [finding] }), plain);
  expect(shown.match(/- expected/g)).toHaveLength(1);
  expect(shown).toContain('3.10 and 3.12: it printed something else');
});

test('output that is claimed to be none, and claimed output that is missing, are called so', () => {
  const nothingClaimed = reportWith({ kind: 'mismatched', expected: '', actual: 'x' });
  const nothingPrinted = reportWith({ kind: 'mismatched', expected: 'x', actual: '' });
  expect(renderTerminal(nothingClaimed, plain)).toContain('though nothing is claimed');
  expect(renderTerminal(nothingPrinted, plain)).toContain('it printed nothing');
});

test('what is unchecked is an error in strict mode only', () => {
  const findings = [buildFinding({ status: 'unchecked' })];
  const shown = (strict: boolean): string =>
    renderTerminal(buildReport({ findings, strict }), plain);
  expect(shown(true)).toContain('1 unchecked: nothing is claimed about what it does, an error');
  expect(shown(false)).not.toContain('an error');
});

test('documents that call their sections by different words have sections', () => {
  const [document] = buildReport().documents;
  if (document === undefined) throw new Error('a report has a document');
  const documents = [document, { ...document, sectionWord: 'chapter' }];
  expect(renderTerminal(buildReport({ documents }), plain)).toContain('2 documents, 2 sections, ');
});

test('a report that was cut short says how many snippets were not reached', () => {
  const findings = [buildFinding(), buildFinding({ status: 'skipped', judgements: [] })];
  const report = buildReport({ findings, interrupted: true });
  const shown = renderTerminal(report, plain);
  expect(shown).toContain('Interrupted: 1 snippet not reached on every Python.');
  expect(shown).toContain('2 blocks: 1 proved, 1 not reached');
  const failed = renderTerminal({ ...report, internalError: 'Error: no worker' }, plain);
  expect(failed).toContain('Cut short: 1 snippet not reached');
});

test('an empty report has counts too', () => {
  const empty = buildReport({ findings: [], documents: [] });
  expect(renderTerminal(empty, plain)).toMatch(/^0 sections, 0 blocks\n0 runs of 0 snippets/);
});

test('a block of output that is prose is no comment of the code', () => {
  const claims = [
    buildClaim({ kind: 'block', state: 'prose', line: 3 }),
    buildClaim({ kind: 'value', state: 'prose', line: 1 }),
    buildClaim({ kind: 'value', state: 'prose', line: 2 }),
  ];
  const execution = buildExecution('completed', { claims });
  const judgement = buildJudgement('3.13', { kind: 'unchecked', printed: '' }, { execution });
  const report = buildReport({ findings: [buildFinding({ judgements: [judgement] })] });
  const text = renderTerminal(report, plain);
  expect(text).toContain('2 comments of the code are prose\n1 block of output is prose\n');
});

test('names the message of an exception, and the text that the comment has for it', () => {
  const claim = buildClaim({
    kind: 'raises',
    claimed: 'KeyError',
    seen: "KeyError: 'tea'",
    otherText: 'no such key',
  });
  const execution = buildExecution('completed', { claims: [claim] });
  const finding = buildFinding({ judgements: [buildJudgement('3.13', undefined, { execution })] });
  const shown = renderTerminal(buildReport({ findings: [finding] }), plain);
  expect(shown).toContain('1 exception with another message than the comment says');
  expect(shown.replaceAll(/\s+/g, ' ')).toContain(
    "`KeyError: 'tea'`, the comment says `no such key`",
  );
});
