import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { CheckedClaim } from '../../src/model/claim.ts';
import type { Execution } from '../../src/model/execution.ts';
import type { PythonVersion } from '../../src/model/python.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { exampleLines } from './example-lines.ts';

/** What native CPython made of a block: a letter for each example, or how the script ended. */
interface Truth {
  readonly kind: string;
  readonly by: Readonly<Record<string, SessionOutcome | ScriptOutcome>>;
}

interface SessionOutcome {
  readonly doctest: string;
  readonly repl: readonly string[];
  readonly unstable: boolean;
}

/** Exit code, type of the exception, first 12 digits of the sha1 of its stdout, whether it varies. */
type ScriptOutcome = readonly [number, string | null, string, boolean];

/** One example or script: what native CPython says of it, what docproof says, and where. */
interface Pair {
  readonly place: string;
  readonly native: string;
  readonly here: string;
}

/** Counts of what native CPython says against what docproof says, then each example on which they differ. */
export function compareWithTruth(report: Report, python: PythonVersion, file: string): string {
  const { blocks } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    blocks: Readonly<Record<string, Truth>>;
  };
  const pairs = report.findings.flatMap((finding) => {
    const { document, line } = finding.snippet.origin;
    // Documents of a `docs` folder lie in the root of the copy.
    const truth = blocks[`${document}:${line}`] ?? blocks[`docs/${document}:${line}`];
    const native = truth?.by[python];
    return native === undefined ? [] : pairsOf(finding, python, native);
  });
  const counts = new Map<string, number>();
  for (const { native, here } of pairs) {
    const key = `${native}\t${here}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].sort().map(([key, count]) => `${key}\t${count}`);
  const differing = pairs
    .filter(differ)
    .map(({ place, native, here }) => `${place}\t${native}\t${here}`);
  return [
    ['native', 'docproof', 'count'].join('\t'),
    ...rows,
    '',
    `${differing.length} differ:`,
    ...differing,
  ].join('\n');
}

/** What passes natively is broken here, what fails natively holds here, or a script did something else. */
function differ({ native, here }: Pair): boolean {
  if (native.includes('unstable') || here === 'unsupported') return false;
  if (native.startsWith('script')) return here !== 'same';
  return native.startsWith('p') ? here === 'broken' : here === 'held';
}

function pairsOf(
  finding: Finding,
  python: PythonVersion,
  native: SessionOutcome | ScriptOutcome,
): readonly Pair[] {
  const judgement = finding.judgements.find((each) => each.python === python);
  const execution = judgement?.execution;
  const { document, line } = finding.snippet.origin;
  if (!('doctest' in native)) {
    const label = native[3] ? 'script unstable' : 'script';
    return [
      { place: `${document}:${line}`, native: label, here: compareScript(execution, native) },
    ];
  }
  const { source } = finding.snippet;
  const isUnsupported = judgement?.verdict.kind === 'unsupported';
  const lines = exampleLines(source);
  return [...native.doctest].map((letter, index) => {
    const first = lines[index] ?? 0;
    const claim = execution?.claims.find(
      (each) => each.line >= first && each.line < (lines[index + 1] ?? Number.POSITIVE_INFINITY),
    );
    return {
      place: `${document}:${line + first - 1}`,
      native: `${letter} ${native.repl[index] ?? ''}${native.unstable ? ' unstable' : ''}`,
      here: isUnsupported ? 'unsupported' : stateOf(source, execution, claim),
    };
  });
}

function stateOf(
  source: string,
  execution: Execution | undefined,
  claim: CheckedClaim | undefined,
): string {
  if (execution === undefined) return 'not run';
  if (claim === undefined) return execution.kind === 'completed' ? 'no claim' : execution.kind;
  const line = source.split('\n')[claim.line - 1] ?? '';
  // Doctest takes comments for no output: its answer is about something else.
  return claim.state === 'held' && line.trimStart().startsWith('#')
    ? 'held as a comment'
    : claim.state;
}

function compareScript(
  execution: Execution | undefined,
  [exit, exception, digest]: ScriptOutcome,
): string {
  if (execution === undefined) return 'not run';
  const ending = execution.kind === 'raised' ? execution.exception.type : execution.kind;
  const code = execution.kind === 'exited' ? execution.code : 0;
  const expected = exception ?? (exit === 0 ? 'completed' : 'exited');
  const claimed = execution.claims.some(({ kind }) => kind === 'raises');
  if (ending === 'exited' ? exit !== code : ending !== expected) {
    return claimed && ending === 'completed' ? 'goes on behind a claimed exception' : ending;
  }
  const own = createHash('sha1').update(execution.stdout).digest('hex').slice(0, digest.length);
  return own === digest ? 'same' : 'another output';
}
