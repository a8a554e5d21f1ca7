import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { defaultChance, type Execution, type Run } from '../model/execution.ts';
import { type Mutant, mutationOperators } from '../model/mutation.ts';
import type { PythonVersion } from '../model/python.ts';

/** A snippet that is to be changed. */
export interface MutantRequest {
  /** The one whose grammar it is read with. */
  readonly python: PythonVersion;
  readonly source: string;
  readonly dialect: Run['dialect'];
  readonly topLevelAwait: boolean;
  /** Lines that never ran, from 1: no claim could notice a change there. */
  readonly missed: readonly number[];
}

/** A run that finds the mutants of the requests with these indices. */
export interface FindingRun {
  readonly requests: readonly number[];
  readonly run: Run;
}

/** What it takes is bounded by what is asked for; this is for a machine that hardly gets on. */
const timeoutMs = 120_000;
/** So many mutants in one run leave work for every worker, and fit well into its output. */
const mostInRun = 500;

/** The runs that find the mutants of all requests, at most `limit` for each: a run may take several. */
export function planFinding(
  requests: readonly MutantRequest[],
  limit: number,
): readonly FindingRun[] {
  const program = readProgram();
  const size = Math.max(1, Math.floor(mostInRun / limit));
  const pythons = [...new Set(requests.map(({ python }) => python))];
  return pythons.flatMap((python) => {
    const indices = requests.flatMap((request, index) =>
      request.python === python ? [index] : [],
    );
    return chunk(indices, size).map((some) => {
      const given = some.map((index) => ({ ...requests[index], limit }));
      return { requests: some, run: toRun(python, program, JSON.stringify(given)) };
    });
  });
}

/**
 * The mutants of each request of a run, those to make first at the front.
 *
 * @throws {Error} when the run failed, which is a fault of docproof
 */
export function readMutants(execution: Execution): readonly (readonly Mutant[])[] {
  const { kind, stdout, stderr } = execution;
  if (kind !== 'completed' || execution.truncated) {
    throw new Error(`the mutants were not found: ${stderr.trim().split('\n').at(-1) || kind}`);
  }
  return found
    .parse(JSON.parse(stdout))
    .map((mutants) =>
      mutants.map(([start, end, replacement, operator]) => ({ start, end, replacement, operator })),
    );
}

const found = z.array(z.array(z.tuple([z.int(), z.int(), z.string(), z.enum(mutationOperators)])));

// Both src/execution and dist/execution are this far from the root.
const folder = new URL('../../src/execution/python/', import.meta.url);
const modules = ['mutant_edits.py', 'mutant_pieces.py', 'definitions.py'] as const;

interface Program {
  readonly source: string;
  readonly modules: Readonly<Record<string, string>>;
}

function readProgram(): Program {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  return {
    source: read('mutants.py'),
    modules: Object.fromEntries(modules.map((name) => [name, read(name)])),
  };
}

function toRun(python: PythonVersion, program: Program, requests: string): Run {
  return {
    python,
    source: program.source,
    dialect: 'script',
    setup: undefined,
    after: undefined,
    stdin: undefined,
    files: { ...program.modules, 'requests.json': requests },
    timeoutMs,
    before: [],
    topLevelAwait: false,
    endsByRaising: false,
    coverage: false,
    chance: defaultChance,
    settled: [],
  };
}

function chunk<Each>(items: readonly Each[], size: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
