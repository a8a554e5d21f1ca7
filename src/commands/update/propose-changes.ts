import type { ExpectationChanges } from '../../expectations/index.ts';
import { seenIn } from '../../judging/index.ts';
import type { Finding } from '../../model/report.ts';
import { type Judgement, verdictSeverity } from '../../model/verdict.ts';
import { countedIn, isClaimed, isSetAside, unknownOn } from './counted.ts';
import { minimumFor } from './minimum-for.ts';
import { type Answer, outcomeChanges } from './outcome-changes.ts';

/** What an expectation lacks, or claims that does not hold. */
export type Gap = 'missing' | 'changed';

/** What an update would do about the expectation of one snippet. */
export type Proposal =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'change'; readonly gap: Gap; readonly changes: ExpectationChanges }
  /** Something is wrong or missing, and what was seen must not be written for this reason. */
  | { readonly kind: 'left'; readonly gap: Gap; readonly reason: string };

/** What it takes to have the snippet proved by what was seen of it. Changes as little as that needs. */
export function proposeChanges(finding: Finding): Proposal {
  const { expectation, status, reason } = finding;
  if (isSetAside(finding)) return { kind: 'nothing' };
  const gap = gapOf(finding);
  if (status === 'unsupported') return { kind: 'left', gap, reason: reason ?? 'it is unsupported' };

  const minimum = minimumFor(finding);
  const counted = countedIn(finding, minimum);
  const wanting = counted.filter(isWanting);
  if (wanting.length === 0) {
    if (minimum === undefined) return { kind: 'nothing' };
    return { kind: 'change', gap, changes: { minPython: minimum } };
  }
  const obstacle = obstacleIn(wanting, counted);
  if (obstacle !== undefined) return { kind: 'left', gap, reason: obstacle };
  const answers = counted.flatMap((judgement) => toAnswer(judgement));
  return {
    kind: 'change',
    gap,
    changes: {
      ...(minimum !== undefined && { minPython: minimum }),
      ...outcomeChanges(expectation, answers),
    },
  };
}

function isWanting({ verdict }: Judgement): boolean {
  return verdict.kind === 'unchecked' || verdictSeverity[verdict.kind] === 'error';
}

function toAnswer(judgement: Judgement): readonly Answer[] {
  const seen = seenIn(judgement.execution);
  // One that holds may have been cut off after what is claimed of it.
  if (typeof seen === 'string') return [];
  return [{ python: judgement.python, seen, wanting: isWanting(judgement) }];
}

/** Something that is claimed does not hold, or nothing is claimed. */
function gapOf(finding: Finding): Gap {
  const { expectation, faults } = finding;
  if (faults.some(({ kind }) => kind === 'minimum-too-strict')) return 'changed';
  const isChanged = countedIn(finding).some(
    (judgement) => isWanting(judgement) && isClaimed(expectation, judgement),
  );
  return isChanged ? 'changed' : 'missing';
}

/** Why what was seen must not become what is claimed. */
function obstacleIn(
  wanting: readonly Judgement[],
  counted: readonly Judgement[],
): string | undefined {
  const unknown = unknownOn(wanting);
  if (unknown !== undefined) return unknown;
  if (wanting.some(({ verdict }) => verdict.kind === 'claims-broken')) {
    if (wanting.length === counted.length) {
      return 'its document claims something else: `docproof update --documents` corrects that';
    }
    // `versions` go before what a comment or a block says is printed, and before nothing else.
    if (!wanting.every(printsOtherwise)) {
      return 'its document claims what holds on some Pythons only: claim what is the same on all, or print it';
    }
  }
  if (wanting.every(printsNothing)) {
    return 'it prints nothing: under `after`, say what shows that it works';
  }
  return undefined;
}

/** Whether all that is broken are comments and blocks about what is printed. */
function printsOtherwise({ verdict, execution }: Judgement): boolean {
  const broken = verdict.kind === 'claims-broken' ? verdict.broken : [];
  return (
    execution.stdout !== '' && broken.every(({ kind }) => kind === 'output' || kind === 'block')
  );
}

function printsNothing({ verdict }: Judgement): boolean {
  return verdict.kind === 'unchecked' && verdict.printed === '';
}
