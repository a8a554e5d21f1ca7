import type { CheckedClaim } from '../model/claim.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Mutant, Mutation, SurvivalReason, Survivor } from '../model/mutation.ts';
import { outcomeOn } from '../model/outcome.ts';
import { placeIn } from '../model/place.ts';
import { type PythonVersion, previewPythons } from '../model/python.ts';
import type { Finding } from '../model/report.ts';
import type { Snippet } from '../model/snippet.ts';
import { type Judgement, type Verdict, verdictSeverity } from '../model/verdict.ts';

/** What became of a mutant: noticed by a claim, noticed by none, or of no use. */
export type Fate = 'killed' | 'survived' | 'invalid';

/** A mutant is noticed when a verification would fail because of it. */
export function fateOf({ kind }: Verdict): Fate {
  switch (verdictSeverity[kind]) {
    case 'error':
      return 'killed';
    case 'neutral':
      return 'invalid';
    case 'ok':
    case 'warning':
      return 'survived';
  }
}

/** Where the mutants of a snippet run: the newest Python on which it is proved, a released one if any. */
export function provedOn({ status, judgements }: Finding): Judgement | undefined {
  if (status !== 'proved') return undefined;
  const proved = judgements.filter(
    ({ verdict, belowMinimum }) => verdict.kind === 'matched' && !belowMinimum,
  );
  return proved.findLast(({ python }) => !previewPythons.has(python)) ?? proved.at(-1);
}

/** A mutant of a snippet, and what became of it. */
export interface JudgedMutant {
  readonly snippet: Snippet;
  readonly mutant: Mutant;
  readonly expectation: Expectation;
  /** The claims of the snippet itself, when it was proved. */
  readonly claims: readonly CheckedClaim[];
  readonly python: PythonVersion;
  /** Undefined when it was not made, since the verification was cut short. */
  readonly fate: Fate | undefined;
}

/** Counts the mutants, given in the order of the documents, and describes those that no claim noticed. */
export function scoreMutants(
  judged: readonly JudgedMutant[],
  minimum: number | undefined,
): Mutation {
  const having = (fate: Fate): readonly JudgedMutant[] =>
    judged.filter((each) => each.fate === fate);
  const killed = having('killed').length;
  const survivors = having('survived').map(describe);
  return {
    score: scoreOf(killed, survivors.length),
    killed,
    survived: survivors.length,
    invalid: having('invalid').length,
    notReached: judged.filter(({ fate }) => fate === undefined).length,
    snippets: new Set(judged.map(({ snippet }) => snippet)).size,
    pythons: [...new Set(judged.map(({ python }) => python))],
    survivors,
    minimum,
  };
}

function scoreOf(killed: number, survived: number): number | undefined {
  return killed + survived === 0 ? undefined : (100 * killed) / (killed + survived);
}

function describe(judged: JudgedMutant): Survivor {
  const { id, source, origin } = judged.snippet;
  const { start, end, replacement, operator } = judged.mutant;
  const line = countLines(source.slice(0, start));
  const lastLine = countLines(source.slice(0, end));
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const rest = source.slice(end, lineEnd < 0 ? source.length : lineEnd);
  const held = judged.claims.filter(({ state }) => state === 'held');
  const claim = held.find(
    (each) => each.kind !== 'block' && each.line <= lastLine && each.endLine >= line,
  );
  return {
    id,
    document: origin.document,
    ...placeIn(origin, { line, column: start - lineStart + 1 }),
    operator,
    original: source.slice(lineStart, end) + rest,
    replacement: source.slice(lineStart, start) + replacement + rest,
    reason: claim ? 'claim-holds' : reasonWithoutClaim(judged),
    claimed: claim?.claimed,
  };
}

function reasonWithoutClaim({ expectation, python, claims }: JudgedMutant): SurvivalReason {
  const isOutputClaimed =
    outcomeOn(expectation, python).stdout !== undefined ||
    claims.some(({ kind, state }) => kind === 'block' && state === 'held');
  return isOutputClaimed ? 'output-stays' : 'nothing-claimed';
}

function countLines(text: string): number {
  return text.split('\n').length;
}
