import { isDeepStrictEqual } from 'node:util';
import type { AnswerChange, AnswerRange } from '../model/change.ts';
import type { CheckedClaim } from '../model/claim.ts';
import { compareClaims, keyOfClaim } from '../model/claim-key.ts';
import type { Execution } from '../model/execution.ts';
import type { Expectation } from '../model/expectation.ts';
import { type Matching, mergeMatching } from '../model/matching.ts';
import { outcomeOn } from '../model/outcome.ts';
import { type PythonVersion, previewPythons, pythonVersions } from '../model/python.ts';
import type { Judgement } from '../model/verdict.ts';
import { matches } from './matching/matches.ts';
import { normalize } from './normalize.ts';

/** What one Python makes of a claim. */
type Answer = Pick<AnswerRange, 'held' | 'seen' | 'raised'> & { readonly python: PythonVersion };

/**
 * The claims whose answer is not the same on all Pythons and wrong on some: what the expectation
 * says of the whole snippet first, then those of the document in their order. A Python on which a
 * claim was not reached says nothing of it. The judgements are in the order of the Pythons.
 *
 * @param fence what the fence of the snippet says of how claims are compared
 */
export function findChanges(
  expectation: Expectation,
  judgements: readonly Judgement[],
  fence: Partial<Matching> = {},
): readonly AnswerChange[] {
  // All of it holds for nearly every snippet, and then nothing has to be told apart.
  if (judgements.every(holdsAsClaimed)) return [];
  const oldest = expectation.minPython ?? pythonVersions[0];
  const scale: Scale = { oldest, matching: comparing(fence, expectation) };
  const changes = [
    changeOfOutcome(expectation, judgements, scale),
    ...changesOfClaims(judgements, scale),
  ];
  return changes.filter(({ answers }) => answers.length > 1);
}

function holdsAsClaimed({ verdict, execution }: Judgement): boolean {
  if (verdict.kind === 'unsupported') return true;
  const holds = verdict.kind === 'matched' || verdict.kind === 'unchecked';
  return holds && execution.claims.every(({ state }) => state !== 'broken');
}

/** By what answers are told apart, and the Python before which there is none. */
interface Scale {
  readonly oldest: PythonVersion;
  readonly matching: Matching;
}

/** As the claims are compared; but of two answers neither is a pattern. */
function comparing(fence: Partial<Matching>, expectation: Expectation): Matching {
  return { ...mergeMatching(fence, expectation.matching), ellipsis: false, regex: false };
}

function changeOfOutcome(
  expectation: Expectation,
  judgements: readonly Judgement[],
  scale: Scale,
): AnswerChange {
  const answers = judgements.flatMap((judgement) => outcomeOf(expectation, judgement));
  const wrong = answers.filter(({ held }) => !held).map(({ python }) => python);
  const verdicts = judgements.filter(({ python }) => wrong.includes(python));
  const isText = verdicts.every(({ verdict }) => verdict.kind === 'mismatched');
  // The words of an exception change with each Python: that is news only where there is none.
  const isNews = isText || wrong.length < answers.length;
  return {
    kind: isText ? 'stdout' : 'raises',
    place: undefined,
    answers: isNews ? toRanges(answers, scale) : [],
  };
}

/** What the snippet as a whole did; nothing where that cannot be held against a claim. */
function outcomeOf(expectation: Expectation, judgement: Judgement): readonly Answer[] {
  const { python, verdict, execution } = judgement;
  const printed = normalize(execution.stdout);
  const answer = { python, held: false, seen: printed, raised: undefined };
  switch (verdict.kind) {
    case 'matched':
    case 'unchecked':
      return [{ ...answer, held: true }];
    case 'claims-broken':
      // The claims in the document come first: what it printed was not looked at.
      return outcomeOn(expectation, python).stdout === undefined ? [{ ...answer, held: true }] : [];
    case 'mismatched':
      return [{ ...answer, seen: verdict.actual, raised: exceptionOf(execution) }];
    case 'did-not-raise':
      return [answer];
    case 'raised':
      return [{ ...answer, raised: exceptionOf(execution) }];
    case 'exited': {
      const message = verdict.text ?? String(verdict.code);
      return [{ ...answer, raised: { type: 'SystemExit', message } }];
    }
    case 'setup-failed':
    case 'after-failed':
    case 'timed-out':
    case 'deadlocked':
    case 'refused':
    case 'crashed':
    case 'unsupported':
      return [];
  }
}

function exceptionOf(execution: Execution): Answer['raised'] {
  if (execution.kind !== 'raised') return undefined;
  const { type, message } = execution.exception;
  return { type, message };
}

function changesOfClaims(judgements: readonly Judgement[], scale: Scale): readonly AnswerChange[] {
  const known = new Map<string, { claim: CheckedClaim; answers: Answer[] }>();
  for (const { python, execution, verdict } of judgements) {
    if (verdict.kind === 'unsupported') continue;
    for (const claim of execution.claims) {
      if (claim.state !== 'held' && claim.state !== 'broken') continue;
      const { answers } = getOrAdd(known, keyOfClaim(claim), { claim, answers: [] });
      const { seen, state } = claim;
      answers.push({ python, held: state === 'held', seen, raised: undefined });
    }
  }
  return [...known.values()]
    .sort((left, right) => compareClaims(left.claim, right.claim))
    .map(({ claim: { kind, line, column }, answers }) => ({
      kind,
      place: { line, column },
      answers: toRanges(answers, scale),
    }));
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  const known = map.get(key) ?? value;
  map.set(key, known);
  return known;
}

/** Neighbours with the same answer as one range; none when the claim is true on all. */
function toRanges(answers: readonly Answer[], { oldest, matching }: Scale): readonly AnswerRange[] {
  if (answers.every(({ held }) => held)) return [];
  const groups: Answer[][] = [];
  for (const answer of answers) {
    const last = groups.at(-1);
    if (last?.[0] && isSame(last[0], answer, matching)) last.push(answer);
    else groups.push([answer]);
  }
  return groups.flatMap((group, index) => {
    const [first] = group;
    if (first === undefined) return [];
    const pythons = group.map(({ python }) => python);
    const { held, seen, raised } = first;
    const isLast = index === groups.length - 1;
    return [{ pythons, range: rangeOf(pythons, { oldest, isLast }), held, seen, raised }];
  });
}

// What is true is so in its own way on each Python, where `versions` or an ellipsis say so.
function isSame(left: Answer, right: Answer, matching: Matching): boolean {
  if (left.held || right.held) return left.held === right.held;
  return isDeepStrictEqual(left.raised, right.raised) && matches(left.seen, right.seen, matching);
}

/** The Pythons as a key of `versions`: open where no other Python comes before or after them. */
function rangeOf(
  pythons: readonly PythonVersion[],
  { oldest, isLast }: { readonly oldest: PythonVersion; readonly isLast: boolean },
): string {
  const [first = oldest] = pythons;
  const last = pythons.at(-1) ?? first;
  const later = pythonVersions.slice(pythonVersions.indexOf(last) + 1);
  const isOpenAbove = isLast && later.every((python) => previewPythons.has(python));
  const [next] = later;
  if (isOpenAbove || next === undefined) return `>=${first}`;
  if (first === oldest) return `<${next}`;
  return first === last ? first : `>=${first},<${next}`;
}
