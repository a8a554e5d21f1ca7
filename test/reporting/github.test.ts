import { EOL } from 'node:os';
import { error, notice, warning } from '@actions/core';
import { afterEach, expect, test, vi } from 'vitest';
import { renderGithub } from '../../src/reporting/github.ts';
import { buildClaim, buildFinding, buildJudgements, buildReport } from '../helpers/builders.ts';
import { buildHostileReport } from '../helpers/hostile-report.ts';
import { frozenReport } from './frozen-report.ts';

afterEach(() => vi.restoreAllMocks());

const commands = { error, notice, warning };

/** A command as the runner reads it: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. */
function read(line: string) {
  const [, name = '', given = '', message = ''] = /^::(\w+) (.*?)::(.*)$/su.exec(line) ?? [];
  const decode = (text: string): string =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const properties = given.split(',').map((pair) => {
    const [key = '', value = ''] = pair.split(/=(.*)/su);
    return [key, decode(value)];
  });
  return { name, properties: Object.fromEntries(properties), message: decode(message) };
}

/** The line that GitHub's own library writes of the same. */
function written({ name, properties, message }: ReturnType<typeof read>): string {
  const { title, file, line, endLine, col, endColumn } = properties;
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  commands[name as keyof typeof commands](message, {
    title,
    file,
    startLine: line,
    endLine,
    startColumn: col,
    endColumn,
  });
  const text = String(output.mock.lastCall?.[0]);
  output.mockRestore();
  return text;
}

test.each([
  ['frozen', frozenReport],
  ['hostile', buildHostileReport()],
])('each line of the %s report is what @actions/core writes', (_, report) => {
  const lines = renderGithub(report).trimEnd().split('\n');
  expect(lines.map((line) => written(read(line)))).toEqual(lines.map((line) => `${line}${EOL}`));
});

test('a snippet cannot make the runner obey', () => {
  const lines = renderGithub(buildHostileReport()).trimEnd().split('\n');
  expect(lines.every((line) => /^::(?:error|warning|notice) /u.test(line))).toBe(true);
  expect(lines.join('')).not.toContain('\r');
});

test('columns are left out where a region has several lines', () => {
  const claim = buildClaim({ line: 1, column: 5, endLine: 2, endColumn: 3, state: 'broken' });
  const report = buildReport({
    problems: [{ severity: 'error', message: 'bad', file: 'a.yaml', line: 2, column: 3 }],
    findings: [buildFinding({ varies: [claim] })],
  });
  const [first = '', second = ''] = renderGithub(report).split('\n');
  expect(first).toContain('file=a.yaml,line=2,col=3::');
  expect(second).toContain('file=lessons/lesson.md,line=10,endLine=11::');
});

test('errors come first, and a notice says when GitHub shows not all', () => {
  const unchecked = buildFinding({ status: 'unchecked' });
  const broken = buildFinding({
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.12'] }],
    judgements: buildJudgements({ '3.12': { kind: 'crashed', reason: 'it stopped' } }),
  });
  const render = (number: number): readonly string[] =>
    renderGithub(
      buildReport({ findings: [...Array.from({ length: number }, () => unchecked), broken] }),
    ).split('\n');
  expect(render(10)[0]).toMatch(/^::error /u);
  expect(render(10)[1]).toMatch(/^::warning /u);
  expect(render(11)[0]).toBe(
    '::notice title=docproof::1 error and 11 warnings, of which GitHub shows at most 10 each for a step: the log of the step has all.',
  );
});

test('a message is never longer than the runner takes', () => {
  const report = buildHostileReport(['long '.repeat(20_000)]);
  const lines = renderGithub(report).trimEnd().split('\n').map(read);
  expect(lines.length).toBeGreaterThan(5);
  expect(Math.max(...lines.map(({ message }) => message.length))).toBeLessThanOrEqual(4_096);
  expect(Math.max(...lines.map(({ properties }) => properties.title.length))).toBeLessThan(256);
});

test('what is all proved says nothing', () => {
  expect(renderGithub(buildReport())).toBe('');
});
