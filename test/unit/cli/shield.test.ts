import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { shieldFromRunner, spoilCommands, stopCommands } from '../../../src/cli/shield.ts';
import type { World } from '../../../src/cli/world.ts';
import { writeReports } from '../../../src/cli/write-reports.ts';
import type { Report } from '../../../src/model/report.ts';
import { type ReporterName, reporterNames } from '../../../src/model/reporter-name.ts';
import { buildOrigin, buildReport, buildSnippet } from '../../helpers/builders.ts';
import { buildHostileReport } from '../../helpers/hostile-report.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const known = ['add-mask', 'error', 'group', 'notice', 'stop-commands', 'warning'];

/** The lines of a log that the runner obeys, as its ActionCommandManager and ActionCommand read them. */
function obeyed(log: string): readonly string[] {
  const registered = new Set(known);
  let resume: string | undefined;
  return log.split(/\r\n|\n|\r/u).filter((line) => {
    const [, name = '', data = ''] =
      readNew(line.trimStart(), registered) ?? readOld(line, registered) ?? [];
    if (name === '') return false;
    if (resume !== undefined) {
      if (name === resume) resume = undefined;
      return false;
    }
    if (name !== 'stop-commands') return true;
    resume = data.toLowerCase();
    registered.add(resume);
    return false;
  });
}

type Read = readonly [whole: string, name: string, data: string] | undefined;

function readNew(line: string, registered: ReadonlySet<string>): Read {
  const [whole, info = '', data = ''] = /^::(.*?)::(.*)$/su.exec(line) ?? [];
  return whole === undefined ? undefined : asRead(whole, info, data, registered);
}

function readOld(line: string, registered: ReadonlySet<string>): Read {
  const [whole, info = '', data = ''] = /##\[(.*?)\](.*)$/su.exec(line) ?? [];
  return whole === undefined ? undefined : asRead(whole, info, data, registered);
}

function asRead(whole: string, info: string, data: string, registered: ReadonlySet<string>): Read {
  const name = (info.split(' ')[0] ?? '').toLowerCase();
  return registered.has(name) ? [whole, name, data] : undefined;
}

const owned = [
  '::error::owned',
  '\u00a0 ::add-mask::a',
  'so ##[add-mask]a',
  '##[group]a\n##[stop-commands]b',
  'fine\n\n   ::warning file=a::b\n::stop-commands::c',
];

test.each(owned)('the runner would obey %j, and neither of the two ways lets it', (text) => {
  expect(obeyed(text)).not.toEqual([]);
  expect(obeyed(`${stopCommands(text)}::notice::still read\n`)).toEqual(['::notice::still read']);
  expect(obeyed(spoilCommands(text))).toEqual([]);
});

test.each(['a::b', 'x = y[::2]', '# [a](b)', '## [1.0] - 2024', 'see std::vector', ''])(
  '%j is no command, and stays as it is',
  (text) => {
    expect(stopCommands(text)).toBe(text);
    expect(spoilCommands(text)).toBe(text);
  },
);

test('what is printed stays as it is between two lines', () => {
  const [start, ...rest] = stopCommands('a\n##[error]b').split('\n');
  expect(rest.slice(0, 2)).toEqual(['a', '##[error]b']);
  expect(start).toMatch(/^::stop-commands::[\da-f]{64}$/u);
  expect(rest[2]).toBe(`::${start?.split('::')[2]}::`);
});

const report: Report = (() => {
  const hostile = buildHostileReport([...owned, '::error::\r\nowned']);
  const id = { document: 'docs/##[add-mask]a.md' };
  const [first] = hostile.findings;
  return buildReport({
    ...hostile,
    findings: [
      ...hostile.findings,
      ...(first ? [{ ...first, snippet: buildSnippet({ origin: buildOrigin(id) }) }] : []),
    ],
  });
})();

async function write(name: ReporterName, env: World['env']): Promise<string> {
  const { stdout } = await runCli(
    async (world) => (await writeReports(report, [{ name }], shieldFromRunner(world))) ?? 0,
    [],
    { cwd: await temporaryFolder({}), env },
  );
  return stdout;
}

const inRunner = { GITHUB_ACTIONS: 'true' };

describe.each(reporterNames)('on stdout of a step, the reporter %s', (name) => {
  test('makes the runner obey nothing but its own annotations', async () => {
    const lines = obeyed(await write(name, inRunner));
    if (name !== 'github') expect(lines).toEqual([]);
    else expect(lines.every((line) => /^::(?:error|warning|notice) title=/u.test(line))).toBe(true);
  });
});

test.each(reporterNames.filter((name) => name !== 'default' && name !== 'markdown'))(
  'what %s writes is the same in and out of a step',
  async (name) => {
    expect(await write(name, inRunner)).toBe(await write(name, {}));
  },
);

test('a report for people differs in a step by two lines', async () => {
  const inside = await write('default', inRunner);
  expect(inside.split('\n').slice(1, -2).join('\n')).toBe((await write('default', {})).trimEnd());
});

test('a message on stderr quotes what it is about without a command', async () => {
  const cwd = await temporaryFolder({});
  const argv = ['verify', '--reporter', '##[add-mask]a'];
  const outside = await runCli(main, argv, { cwd });
  const inside = await runCli(main, argv, { cwd, env: inRunner });
  expect(outside.screen).toContain('##[add-mask]a');
  expect(obeyed(outside.screen)).not.toEqual([]);
  expect(inside.screen).toContain('##\\[add-mask]a');
  expect(obeyed(inside.screen)).toEqual([]);
});

test('what is listed, extracted or to be updated makes the runner obey nothing', async () => {
  const cwd = await temporaryFolder({
    '##[add-mask]a.md': '```python\nprint("##[error]b")  # ##[error]c\n```\n',
  });
  for (const argv of [
    ['list', '.'],
    ['list', '--json', '.'],
    ['extract', '.'],
  ]) {
    const { screen, exitCode } = await runCli(main, argv, { cwd, env: inRunner });
    expect(exitCode).toBe(0);
    expect(screen).toContain('add-mask]a');
    expect(obeyed(screen)).toEqual([]);
  }
  expect(await readFile(join(cwd, 'snippets/##[add-mask]a/snippet-1.py'), 'utf8')).toContain(
    '##[error]b',
  );
});
