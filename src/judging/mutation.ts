import type { CheckedClaim } from '../model/claim.ts';
import type { Mutant, Mutation, Survivor } from '../model/mutation.ts';
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
  /** The claims of the snippet itself, when it was proved. */
  readonly claims: readonly CheckedClaim[];
  readonly python: PythonVersion;
  readonly fate: Fate;
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
    snippets: new Set(judged.map(({ snippet }) => snippet)).size,
    pythons: [...new Set(judged.map(({ python }) => python))],
    survivors,
    minimum,
  };
}

function scoreOf(killed: number, survived: number): number | undefined {
  return killed + survived === 0 ? undefined : (100 * killed) / (killed + survived);
}

function describe({ snippet, mutant, claims }: JudgedMutant): Survivor {
  const { id, source, origin } = snippet;
  const { start, end, replacement, operator } = mutant;
  const before = source.slice(0, start);
  const line = countLines(before);
  const lastLine = countLines(source.slice(0, end));
  const firstOfLine = before.lastIndexOf('\n') + 1;
  const endOfLine = source.indexOf('\n', end);
  const rest = source.slice(end, endOfLine < 0 ? source.length : endOfLine);
  const claim = claims.find(
    (each) => each.state === 'held' && each.line <= lastLine && each.endLine >= line,
  );
  return {
    id,
    document: origin.document,
    line: origin.line + line - 1,
    column: origin.column + start - firstOfLine,
    operator,
    original: source.slice(firstOfLine, end) + rest,
    replacement: source.slice(firstOfLine, start) + replacement + rest,
    claimed: claim?.claimed,
  };
}

function countLines(text: string): number {
  return text.split('\n').length;
}
