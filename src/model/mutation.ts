import type { PythonVersion } from './python.ts';

/** What a mutant changes. */
export const mutationOperators = [
  'number',
  'text',
  'boolean',
  'none',
  'comparison',
  'arithmetic',
  'logic',
  'negation',
  'condition',
  'result',
  'statement',
  'loop',
] as const;

export type MutationOperator = (typeof mutationOperators)[number];

/** A small change of a snippet that a claim should notice: one edit of its source. */
export interface Mutant {
  /** Offset into the source, in UTF-16 units. */
  readonly start: number;
  /** Offset behind the last unit that is replaced. */
  readonly end: number;
  readonly replacement: string;
  readonly operator: MutationOperator;
}

/** Why no claim noticed a mutant. */
export const survivalReasons = [
  /** A claim at its line holds all the same: it is vacuous. */
  'claim-holds',
  /** What is claimed to be printed stays the same. */
  'output-stays',
  /** Nothing is claimed at its line, nor of what is printed. */
  'nothing-claimed',
] as const;

export type SurvivalReason = (typeof survivalReasons)[number];

/** A mutant that no claim noticed. Lines and columns are those of the document. */
export interface Survivor {
  readonly id: string;
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly operator: MutationOperator;
  /** The lines of the snippet that the mutant changes, as they are. */
  readonly original: string;
  /** The same lines in the mutant. */
  readonly replacement: string;
  readonly reason: SurvivalReason;
  /** With the reason `claim-holds`, what is claimed. */
  readonly claimed: string | undefined;
}

/** What became of the mutants of the snippets that are proved. */
export interface Mutation {
  /** Per cent of the judged mutants that were noticed; undefined when there was none. */
  readonly score: number | undefined;
  /** Mutants that a claim noticed. */
  readonly killed: number;
  /** Mutants that no claim noticed. */
  readonly survived: number;
  /** Mutants that say nothing, since they need what WebAssembly does not have. */
  readonly invalid: number;
  /** Mutants that were not made, since the verification was cut short. */
  readonly notReached: number;
  /** Snippets that have mutants. */
  readonly snippets: number;
  /** The Pythons that mutants ran on: for each snippet the newest on which it is proved. */
  readonly pythons: readonly PythonVersion[];
  /** In the order of the documents. */
  readonly survivors: readonly Survivor[];
  /** The least score that passes; undefined when none was asked for. */
  readonly minimum: number | undefined;
}

/** Whether fewer mutants were noticed than was asked for. */
export function isBelowMinimum({ score, minimum }: Mutation): boolean {
  return score !== undefined && minimum !== undefined && score < minimum;
}
