import type { CheckedClaim, ClaimKind, ClaimState } from '../model/claim.ts';
import { compareClaims, keyOfClaim } from '../model/claim-key.ts';
import type { PythonVersion } from '../model/python.ts';
import type { Finding } from '../model/report.ts';
import type { Snippet } from '../model/snippet.ts';
import { type Judgement, verdictSeverity } from '../model/verdict.ts';
import { withoutMiddle } from './excerpt.ts';
import { showOutputPlace, showPlace } from './place.ts';

/** A claim that does not hold, once for all Pythons: what each of them saw in its place. */
export interface BrokenClaim {
  readonly claim: CheckedClaim;
  /** Pythons that saw the same together, oldest first. */
  readonly answers: readonly {
    readonly seen: string;
    readonly pythons: readonly PythonVersion[];
  }[];
}

/** The broken claims of a snippet from its minimum up, in the order of the snippet. */
export function brokenClaimsOf({ judgements }: Finding): readonly BrokenClaim[] {
  const known = new Map<string, { claim: CheckedClaim; answers: Map<string, PythonVersion[]> }>();
  for (const judgement of judgements) {
    if (judgement.belowMinimum) continue;
    for (const claim of brokenIn(judgement)) {
      const entry = known.get(keyOfClaim(claim)) ?? { claim, answers: new Map() };
      known.set(keyOfClaim(claim), entry);
      entry.answers.set(claim.seen, [...(entry.answers.get(claim.seen) ?? []), judgement.python]);
    }
  }
  return [...known.values()]
    .sort((left, right) => compareClaims(left.claim, right.claim))
    .map(({ claim, answers }) => ({
      claim,
      answers: [...answers].map(([seen, pythons]) => ({ seen, pythons })),
    }));
}

// Also those from before an ending that nobody expects, which is then the verdict.
function brokenIn({ verdict, execution }: Judgement): readonly CheckedClaim[] {
  if (verdict.kind === 'claims-broken') return verdict.broken;
  if (verdictSeverity[verdict.kind] !== 'error') return [];
  const broken = execution.claims.filter(({ state }) => state === 'broken');
  // The assertion that ended the run is shown as the exception that it raised.
  return verdict.kind === 'raised' ? broken.filter(({ kind }) => kind !== 'assertion') : broken;
}

/**
 * The claims of a snippet that are in this state on every Python that got through it, from its
 * minimum up. None where it ended otherwise on all of them: its ending says why.
 */
export function claimsIn(state: ClaimState, { judgements }: Finding): readonly CheckedClaim[] {
  const through = judgements.filter(
    (each) => !each.belowMinimum && gotThrough.has(each.verdict.kind),
  );
  const all = through.flatMap(({ execution }) => execution.claims);
  const others = new Set(all.filter((claim) => claim.state !== state).map(keyOfClaim));
  const found = all.filter((claim) => !others.has(keyOfClaim(claim)));
  return [...new Map(found.map((claim) => [keyOfClaim(claim), claim])).values()].sort(
    compareClaims,
  );
}

/** What a snippet says where a claim could stand and cannot be read as one; not what varies. */
export function proseOf(finding: Finding): readonly CheckedClaim[] {
  const varying = new Set(finding.varies.map(keyOfClaim));
  return claimsIn('prose', finding).filter((claim) => !varying.has(keyOfClaim(claim)));
}

/** The exceptions of a snippet behind which another text stands than their message, once for all Pythons. */
export function otherMessagesOf({ judgements }: Finding): readonly CheckedClaim[] {
  const found = judgements
    .filter(({ belowMinimum }) => !belowMinimum)
    .flatMap(({ execution }) => execution.claims)
    .filter(({ otherText }) => otherText !== undefined);
  return [...new Map(found.map((claim) => [keyOfClaim(claim), claim])).values()].sort(
    compareClaims,
  );
}

const gotThrough: ReadonlySet<Judgement['verdict']['kind']> = new Set([
  'matched',
  'unchecked',
  'mismatched',
  'claims-broken',
]);

/** Where a claim stands, in the form that editors and terminals open: `file:line:column`. */
export function placeOfClaim(
  claim: Pick<CheckedClaim, 'kind' | 'line' | 'column'>,
  { origin, output }: Pick<Snippet, 'origin' | 'output'>,
): string {
  // A block of output stands in a place of its own, of which the code knows nothing.
  const isBlock = claim.kind === 'block' && output !== undefined;
  return isBlock ? showOutputPlace(output.origin) : showPlace(origin, claim);
}

/** What a claim is, before what it claims. */
export const claimWords: Readonly<Record<ClaimKind, string>> = {
  example: 'example shows',
  value: 'comment says',
  output: 'comment says it prints',
  raises: 'claimed exception',
  assertion: 'assertion',
  block: 'output block shows',
};

/** Units at each end of a claim that are shown. */
const claimEnds = 30;

/** A claim in a few words: what it is, and the first line of what it claims; of a message that is another one, both. */
export function describeClaim({ kind, claimed, seen, otherText }: CheckedClaim): string {
  if (otherText !== undefined) return `${quote(seen)}, the comment says ${quote(otherText)}`;
  return `${claimWords[kind]} ${quote(claimed)}`;
}

function quote(text: string): string {
  const [first = '', ...others] = text.trim().split('\n');
  const line = others.length === 0 ? first : `${first} …`;
  return `\`${withoutMiddle(line, claimEnds)}\``;
}
