/**
 * Holds the engine to native CPython: every snippet of the corpus runs on both, and what they
 * print, how they end and what they write to stderr has to be the same. Comments at the top of
 * a snippet say what it needs:
 *
 *     # python: 3.11            the first Python that it is for
 *     # stdin: Ada\n36\n        what it reads
 *     # differs: 3.10 why       not compared there (`all`: anywhere); docs/fidelity.md says more
 */
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Execution } from '../../../src/model/execution.ts';
import { comparePythons, type PythonVersion, pythonVersions } from '../../../src/model/python.ts';
import { buildRun } from '../../helpers/engine.ts';
import { runEngine } from '../../helpers/run-engine.ts';
import { findNative, makeEnvironment, runNative } from './native.ts';

const folder = new URL('corpus/', import.meta.url);

interface Case {
  readonly name: string;
  readonly source: string;
  readonly stdin: string;
  readonly first: PythonVersion;
  readonly differs: readonly string[];
}

/** What is compared: output, code, and the traceback or whatever else stderr got. */
interface End {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

const cases = await readCorpus();
const natives = new Map(
  await Promise.all(pythonVersions.map(async (each) => [each, await findNative(each)] as const)),
);

for (const [python, binary] of natives) {
  const those = cases.filter(({ first }) => comparePythons(python, first) >= 0);
  if (binary === undefined) {
    test.skip(`Python ${python}: no native one is installed here to compare with`);
    continue;
  }
  describe(`Python ${python}`, () => {
    let ends: Promise<ReadonlyMap<string, readonly [End, End]>>;
    beforeAll(() => {
      ends = runAll(python, binary, those);
    });
    for (const { name, differs } of those) {
      const known = differs.includes(python) || differs.includes('all');
      test.skipIf(known)(name, async () => {
        const [engine, native] = (await ends).get(name) ?? [];
        expect(engine).toEqual(native);
      });
    }
    afterAll(() => ends);
  });
}

async function readCorpus(): Promise<readonly Case[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.py')).sort();
  return Promise.all(
    names.map(async (name) => {
      const source = await readFile(new URL(name, folder), 'utf8');
      const setting = (key: string): string =>
        new RegExp(`^# ${key}: (.*)$`, 'm').exec(source)?.[1] ?? '';
      return {
        name: name.replace('.py', ''),
        source,
        stdin: JSON.parse(`"${setting('stdin')}"`) as string,
        first: (setting('python') || '3.10') as PythonVersion,
        differs: setting('differs').split(/[ ,]+/),
      };
    }),
  );
}

async function runAll(
  python: PythonVersion,
  binary: string,
  those: readonly Case[],
): Promise<ReadonlyMap<string, readonly [End, End]>> {
  const runs = those.map(({ source, stdin }) => buildRun({ python, source, stdin }));
  const executions = await runEngine(runs);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fidelity-python-')));
  const command = await makeEnvironment(binary, folder);
  const ends = new Map<string, readonly [End, End]>();
  const queue = those.map((each, index) => [each, index] as const);
  const next = async (): Promise<void> => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      const [{ name, source, stdin }, index] = task;
      const execution = executions[index];
      if (execution === undefined) throw new Error(`${name} came to no end`);
      const { stdout, stderr, code } = await runNative(command, source, stdin);
      const native = { stdout: normalize(stdout), stderr: normalize(stderr), code };
      ends.set(name, [endOf(execution), native]);
    }
  };
  await Promise.all([next(), next()]);
  await rm(folder, { recursive: true });
  return ends;
}

/** An execution as a shell would see it; what is no end of CPython keeps its name. */
function endOf(execution: Execution): End {
  const { stdout, stderr } = execution;
  return { stdout: normalize(stdout), stderr: normalize(stderr), code: codeOf(execution) };
}

function codeOf(execution: Execution): number {
  switch (execution.kind) {
    case 'completed':
      return 0;
    case 'raised':
      // CPython dies of its own SIGINT after an uncaught KeyboardInterrupt.
      return execution.exception.type === 'KeyboardInterrupt' ? -1 : 1;
    case 'exited':
      return execution.code & 0xff;
    default:
      return Number.NaN;
  }
}

/** Without what differs from one installation to the next: addresses, paths and lines of the library. */
function normalize(text: string): string {
  return text
    .replace(/(?:\/[\w.-]+)*\/lib\/python3\.?\d+(?:\.zip)?\//g, '<stdlib>/')
    .replace(/(File "<(?:stdlib>\/|frozen )[^"]*", line )\d+/g, '$1<line>')
    .replace(/\b0x[0-9a-f]{5,}\b/g, '<address>')
    .replace(/^(Ran \d+ tests? in ).*$/gm, '$1<time>');
}
