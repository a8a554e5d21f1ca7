import type { Execution } from '../model/execution.ts';
import type { Expectation, Outcome } from '../model/expectation.ts';
import { outcomeOn } from '../model/outcome.ts';
import type { PythonVersion } from '../model/python.ts';
import { type Verdict, verdictSeverity } from '../model/verdict.ts';
import { isLackOfFeature, matchesException, matchesExit } from './exception.ts';
import { normalize } from './normalize.ts';
import { isShown } from './output-block.ts';

/** Holds what is expected on one Python against what the run did there. */
export function judge(
  expectation: Expectation,
  python: PythonVersion,
  execution: Execution,
): Verdict {
  const verdict = judgeEnding(outcomeOn(expectation, python), execution);
  if (verdictSeverity[verdict.kind] !== 'error') return verdict;
  const { missingPackages } = execution;
  if (missingPackages.length > 0) {
    // It coped with the absence of the package, but what the document shows was made with it.
    return { kind: 'unsupported', feature: 'packages', detail: missingPackages.join(', ') };
  }
  const [feature] = expectation.requires;
  if (feature === undefined || !('exception' in verdict)) return verdict;
  const { type, message } = verdict.exception;
  if (!isLackOfFeature(type)) return verdict;
  return { kind: 'unsupported', feature, detail: message ? `${type}: ${message}` : type };
}

/**
 * How the run ended comes first: of several things that are wrong, an ending that nobody expects
 * is what explains the others.
 */
function judgeEnding(outcome: Outcome, execution: Execution): Verdict {
  const raises = outcome.raises ?? undefined;
  switch (execution.kind) {
    case 'unsupported':
      return { kind: 'unsupported', feature: execution.feature, detail: execution.detail };
    case 'timed-out':
      return { kind: 'timed-out', afterMs: execution.afterMs };
    case 'setup-failed': {
      const { kind, exception, before } = execution;
      return { kind, exception, ...(before !== undefined && { before }) };
    }
    case 'after-failed':
      return { kind: execution.kind, exception: execution.exception };
    case 'deadlocked':
      return { kind: 'deadlocked', waiting: execution.waiting };
    case 'refused':
      return { kind: 'refused', door: execution.door };
    case 'crashed':
      return { kind: 'crashed', reason: execution.reason };
    case 'raised': {
      const { exception } = execution;
      if (raises && matchesException(raises, exception)) return judgeOutput(outcome, execution);
      if (!raises && isShown(execution.claims, exception)) return judgeOutput(outcome, execution);
      return { kind: 'raised', exception, expected: raises };
    }
    case 'exited':
      if (raises && matchesExit(raises, execution)) return judgeOutput(outcome, execution);
      if (execution.code !== 0) {
        const { code, text } = execution;
        return { kind: 'exited', code, ...(text !== undefined && { text }) };
      }
      break;
    case 'completed':
      break;
  }
  if (raises) return { kind: 'did-not-raise', expected: raises };
  return judgeOutput(outcome, execution);
}

/** The run ended as expected: what it showed on the way is left to compare. */
function judgeOutput(outcome: Outcome, execution: Execution): Verdict {
  const broken = execution.claims.filter(({ state }) => state === 'broken');
  const held = execution.claims.filter(({ state }) => state === 'held').length;
  if (broken.length > 0) return { kind: 'claims-broken', broken, held };

  const actual = normalize(execution.stdout);
  if (outcome.stdout !== undefined) {
    const expected = normalize(outcome.stdout);
    if (execution.truncated) return { kind: 'mismatched', expected, actual: cutOff(actual) };
    if (actual !== expected) return { kind: 'mismatched', expected, actual };
  }
  const claims = held + Number(outcome.stdout !== undefined) + Number(Boolean(outcome.raises));
  return claims === 0 ? { kind: 'unchecked', printed: actual } : { kind: 'matched', claims };
}

/** Says so in the output itself, which may else look just as expected. */
function cutOff(actual: string): string {
  return `${actual}\n[more output was cut off]`;
}
