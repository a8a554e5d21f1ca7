import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planFiles } from '../../src/commands/index.ts';
import { searchedExtensions } from '../../src/documents/index.ts';
import type { Problem } from '../../src/model/problem.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { reporterNames } from '../../src/model/reporter-name.ts';
import { brokenClaimsOf, claimWords, placeOfClaim } from '../../src/reporting/claims.ts';
import { renderTerminal } from '../../src/reporting/index.ts';
import { settings } from '../../src/workspace/index.ts';
import { errorsInAction, errorsInWorkflow } from '../helpers/workflow-errors.ts';
import { frozenReport } from '../reporting/frozen-report.ts';

interface Matcher {
  readonly owner: string;
  readonly pattern: readonly { readonly regexp: string; readonly message: number }[];
}

async function read(path: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

const { problemMatcher }: { problemMatcher: readonly Matcher[] } = JSON.parse(
  await read('.github/docproof-problem-matcher.json'),
);
const lines = renderTerminal(frozenReport, { width: 200, color: false }).split('\n');

/** The groups of each line of the report that the matcher takes. */
function matchesOf(owner: string): readonly RegExpExecArray[] {
  const [pattern] = problemMatcher.find((each) => each.owner === owner)?.pattern ?? [];
  if (pattern === undefined) throw new Error(`no matcher is called ${owner}`);
  return lines
    .map((line) => new RegExp(pattern.regexp).exec(line))
    .filter((match) => match !== null);
}

describe('the problem matcher takes out of a report', () => {
  test('each problem that has a place', () => {
    const placed = frozenReport.problems.filter(({ line }) => line !== undefined);
    const found = matchesOf('docproof-problem').map(([, file, line, column, severity, message]) => {
      return { severity, message, file, line: Number(line), column: Number(column) };
    });
    expect(found).toEqual(placed.map(({ hint: _, ...problem }: Problem) => problem));
  });

  test('a problem that has a line and no column', () => {
    const [pattern] = problemMatcher[0]?.pattern ?? [];
    const match = new RegExp(pattern?.regexp ?? '').exec('docs/a.md:95: warning: no such id');
    expect(match?.slice(1)).toEqual(['docs/a.md', '95', undefined, 'warning', 'no such id']);
  });

  test('each snippet that breaks', () => {
    const places = frozenReport.findings
      .filter(({ status, previewFailures }) => status === 'broken' || previewFailures.length > 0)
      .map(({ snippet: { origin, id } }) => `${origin.document}:${origin.line} ${id}`);
    const found = matchesOf('docproof-finding').map(
      ([, file, line, message]) => `${file}:${line} ${message?.split('  ')[0]}`,
    );
    expect(found.toSorted()).toEqual(places.toSorted());
  });

  test('each claim that does not hold', () => {
    const claims = frozenReport.findings
      .filter(({ status }) => status === 'broken')
      .flatMap((finding) =>
        brokenClaimsOf(finding).map(({ claim }) => placeOfClaim(claim, finding.snippet)),
      );
    const found = matchesOf('docproof-claim').map(([, file, line, column]) =>
      [file, line, column].join(':'),
    );
    expect(found.toSorted()).toEqual(claims.toSorted());
  });

  test.each(Object.values(claimWords))('a claim, however it is called: %s', (words) => {
    const { pattern } = problemMatcher.find(({ owner }) => owner === 'docproof-claim') as Matcher;
    expect(`  intro.ipynb:41:6 (cell 3, line 2)  ${words}`).toMatch(
      new RegExp(pattern[0]?.regexp ?? ''),
    );
  });

  test('what the documentation gives to VS Code', async () => {
    const [, json = ''] = /```json\n(.*?)```/s.exec(await read('docs/integrations.md')) ?? [];
    const given: readonly Matcher[] = JSON.parse(json).tasks[0].problemMatcher;
    expect(given.map(({ owner, pattern }) => ({ owner, pattern }))).toEqual(
      problemMatcher.map(({ owner, pattern }) => ({ owner, pattern })),
    );
  });
});

test('the hook of pre-commit looks at every document that is found in a folder', async () => {
  const hooks: readonly { files: string; entry: string }[] = parse(
    await read('.pre-commit-hooks.yaml'),
  );
  for (const extension of searchedExtensions) {
    for (const { files } of hooks) expect(`docs/intro${extension}`).toMatch(new RegExp(files));
  }
  expect(hooks.map(({ entry }) => entry)).toEqual(['docproof verify', 'docproof extract --check']);
});

const flags = Object.values(settings).map(({ flag }) => flag.split(' ')[0]);

function reportersIn(command: string): readonly string[] {
  return [...command.matchAll(/--reporter ([a-z-]+)/g)].map(([, name = '']) => name);
}

test('the hook of pre-commit looks at the configuration', async () => {
  const [{ files }] = parse(await read('.pre-commit-hooks.yaml'));
  for (const name of ['docproof.config.yaml', 'a/docproof.config.ts', 'package.json'])
    expect(name).toMatch(new RegExp(files));
  expect('a/other.yaml').not.toMatch(new RegExp(files));
});

test('npm pack prints nothing but the name of the package, which pre-commit reads', async () => {
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const { stdout } = await promisify(execFile)('npm', ['config', 'get', 'foreground-scripts'], {
    cwd,
  });
  expect(stdout.trim()).toBe('false');
});

test('the action is one by the schema of GitHub', async () => {
  const action = await read('action.yml');
  expect(errorsInAction(action)).toEqual([]);
  expect(errorsInAction(action.replace('shell: bash', 'shel: bash'))).not.toEqual([]);
  expect(errorsInAction(action.replace('inputs.', 'input.'))).not.toEqual([]);
});

test('each workflow and each step in the documentation is one by the schema of GitHub', async () => {
  const names = ['README.md', 'docs/ci.md', 'docs/integrations.md', 'docs/reports.md'];
  const blocks = await Promise.all(
    names.map(async (name) => [...(await read(name)).matchAll(/```yaml\n(.*?)```/gs)]),
  );
  const texts = blocks.flat().map(([, text = '']) => text.replaceAll(/<(\w+)>/g, '$1'));
  const workflows = texts.filter((text) => text.includes('jobs:'));
  const steps = texts.filter((text) => /^- (?:if|name|run|uses):/u.test(text));
  expect([workflows.length, steps.length]).toEqual([2, 6]);
  const wrapped = steps.map(
    (text) =>
      `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${text.replaceAll(/^/gm, '      ')}`,
  );
  for (const text of [...workflows, ...wrapped]) {
    expect(await errorsInWorkflow(text), text).toEqual([]);
  }
});

test('the action says only what docproof understands', async () => {
  const { inputs, runs } = parse(await read('action.yml'));
  const last = runs.steps.at(-1);
  expect(last.run).toContain('verify $DOCUMENTS $ARGUMENTS');
  const used = `${last.run} ${inputs.arguments.default}`.match(/--[a-z-]+/g) ?? [];
  expect(used.length).toBeGreaterThan(0);
  for (const flag of used) expect(flags).toContain(flag);
  for (const name of reportersIn(last.run)) expect(reporterNames).toContain(name);
  for (const step of runs.steps) expect(step).toHaveProperty(step.run ? 'shell' : 'uses');
});

test('the workflow of init is one by the schema of GitHub, and says only what docproof understands', async () => {
  const none = { path: 'x', text: undefined };
  const survey = {
    ...{ documents: [], pythons: pythonVersions, configured: [], named: [], problem: undefined },
    ...{ configuration: none, packageJson: { path: 'package.json', text: '{}' }, workflow: none },
    ...{ isInstalled: true, hasLock: true },
  };
  const choices = { documents: ['docs'], pythons: pythonVersions, force: false };
  const { files } = planFiles(survey, { ...choices, scripts: false, workflow: true });
  const workflow = files.at(-1)?.after ?? '';
  expect(await errorsInWorkflow(workflow)).toEqual([]);
  const { jobs } = parse(workflow);
  const command: string = jobs.docproof.steps.at(-1).run;
  expect(command).toMatch(/^npx docproof verify /);
  for (const flag of command.match(/--[a-z-]+/g) ?? []) expect(flags).toContain(flag);
  for (const name of reportersIn(command)) expect(reporterNames).toContain(name);
});

test.each(Object.entries(settings))(
  '%s has its row in the documentation',
  async (name, { flag }) => {
    const shown = name === 'documents' ? 'the arguments' : `\`${flag}\``;
    expect(await read('docs/configuration.md')).toContain(`\n| \`${name}\` | ${shown} | `);
  },
);
