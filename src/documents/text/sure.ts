import type { Recovery } from './recover.ts';

/**
 * The share from which on a code counts as what its author wrote; docs/flattened.md says how it
 * was found.
 */
const highConfidence = 0.95;

/** Whether a recovered code may be run without a person having looked at it. */
export function isSure({ confidence, doubts }: Recovery): boolean {
  return confidence >= highConfidence && doubts.length === 0;
}
