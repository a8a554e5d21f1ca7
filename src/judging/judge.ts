import type { Execution } from '../model/execution.ts';
import type { Expectation, Outcome } from '../model/expectation.ts';
import { type Matching, mergeMatching } from '../model/matching.ts';
import { outcomeOn } from '../model/outcome.ts';
import type { PythonVersion } from '../model/python.ts';
import { type Verdict, verdictSeverity } from '../model/verdict.ts';
import { isLackOfFeature, matchesException, matchesExit } from './exception.ts';
import { compareTexts } from './matching/compare.ts';
import { suggestForAll } from './matching/suggest.ts';
import { normalize } from './normalize.ts';
import { isShown } from './output-block.ts';
import { settleClaims } from './settle-claims.ts';

/**
 * Holds what is expected on one Python against what the run did there.
 *
 * @param fence what the fence of the snippet says of how claims are compared
 */
export function judge(
  expectation: Expectation,
  python: PythonVersion,
  seen: Execution,
  fence: Partial<Matching> = {},
): Verdict {
  const matching = mergeMatching(fence, expectation.matching);
  const execution = settleClaims(seen, matching);
  const verdict = judgeEnding({ ...outcomeOn(expectation, python), matching }, execution);
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

interface Expected extends Outcome {
  readonly matching: Matching;
}

/**
 * How the run ended comes first: of several things that are wrong, an ending that nobody expects
 * is what explains the others.
 */
function judgeEnding(outcome: Expected, execution: Execution): Verdict {
  const raises = outcome.raises ?? undefined;
  switch (execution.kind) {
    case 'unsupported':
      return { kind: 'unsupported', feature: execution.feature, detail: execution.detail };
    case 'timed-out': {
      const { kind, afterMs, before } = execution;
      return { kind, afterMs, ...(before !== undefined && { before }) };
    }
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
function judgeOutput({ stdout, raises, matching }: Expected, execution: Execution): Verdict {
  const broken = execution.claims.filter(({ state }) => state === 'broken');
  const held = execution.claims.filter(({ state }) => state === 'held').length;
  if (broken.length > 0) {
    const texts = broken.map(({ claimed, seen }) => ({ expected: claimed, actual: seen }));
    return { kind: 'claims-broken', broken, held, ...suggestForAll(texts, matching) };
  }
  const actual = normalize(execution.stdout);
  if (stdout !== undefined) {
    if (execution.truncated) {
      return { kind: 'mismatched', expected: normalize(stdout), actual: cutOff(actual) };
    }
    const difference = compareTexts(stdout, actual, matching);
    if (difference) {
      const texts = [{ expected: stdout, actual }];
      return { kind: 'mismatched', ...difference, ...suggestForAll(texts, matching) };
    }
  }
  const claims = held + Number(stdout !== undefined) + Number(Boolean(raises));
  return claims === 0 ? { kind: 'unchecked', printed: actual } : { kind: 'matched', claims };
}

/** Says so in the output itself, which may else look just as expected. */
function cutOff(actual: string): string {
  return `${actual}\n[more output was cut off]`;
}
