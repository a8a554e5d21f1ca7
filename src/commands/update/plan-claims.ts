import type { BlockEdit } from '../../documents/index.ts';
import type { CheckedClaim } from '../../model/claim.ts';
import { mergeMatching } from '../../model/matching.ts';
import type { PythonVersion } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import type { Judgement } from '../../model/verdict.ts';
import { listPythons } from '../../reporting/words.ts';
import { claimEdit } from './claim-edit.ts';
import { countedIn, isSetAside, unknownOn } from './counted.ts';
import { type Left, leave } from './left.ts';

/** A claim of a document that does not hold, and what would make it hold. */
export interface ClaimRewrite {
  readonly finding: Finding;
  readonly claim: CheckedClaim;
  readonly edit: BlockEdit;
}

export interface ClaimPlan {
  readonly rewrites: readonly ClaimRewrite[];
  readonly left: readonly Left[];
}

/** What to put back into the document for the claims of a snippet: only what is the same on all Pythons that count. */
export function planClaims(finding: Finding): ClaimPlan {
  const { snippet } = finding;
  if (isSetAside(finding)) return { rewrites: [], left: [] };
  const counted = countedIn(finding);
  // Output that was cut off takes nothing from claims about single lines.
  const obstacle = unknownOn(counted.filter(({ execution }) => !execution.truncated));
  if (obstacle !== undefined) return { rewrites: [], left: [leave(snippet, obstacle)] };
  const rewrites: ClaimRewrite[] = [];
  const left = finding.varies.map((claim) =>
    leave(snippet, 'what it shows rests on chance', claim),
  );
  for (const key of brokenIn(counted)) {
    const seen = seenOn(counted, key);
    const claim = seen.at(-1)?.claim;
    if (claim === undefined) continue;
    const edit = commonEdit(finding, seen);
    if (typeof edit === 'string') left.push(leave(snippet, edit, claim));
    else rewrites.push({ finding, claim, edit });
  }
  return { rewrites, left };
}

/** Claims by what tells them apart in their snippet, in the order of the snippet. */
function brokenIn(counted: readonly Judgement[]): readonly string[] {
  const broken = counted
    .flatMap(({ execution }) => execution.claims)
    .filter(({ state }) => state === 'broken')
    .sort((left, right) => left.line - right.line || left.column - right.column);
  return [...new Set(broken.map(keyOf))];
}

function keyOf({ kind, line, column }: CheckedClaim): string {
  return `${kind} ${line}:${column}`;
}

interface SeenClaim {
  readonly python: PythonVersion;
  /** Undefined where the run never came to it. */
  readonly claim: CheckedClaim | undefined;
}

/** What became of one claim, from the first Python on that came to it. */
function seenOn(counted: readonly Judgement[], key: string): readonly SeenClaim[] {
  const seen = counted.map(({ python, execution }) => ({
    python,
    claim: execution.claims.find((claim) => keyOf(claim) === key && claim.state !== 'unreached'),
  }));
  return seen.slice(seen.findIndex(({ claim }) => claim !== undefined));
}

function commonEdit(
  { snippet, expectation }: Finding,
  seen: readonly SeenClaim[],
): BlockEdit | string {
  const { ellipsis } = mergeMatching(snippet.matching ?? {}, expectation.matching);
  const edits: BlockEdit[] = [];
  for (const { claim } of seen) {
    if (claim?.state !== 'broken') continue;
    const edit = claimEdit(snippet, claim, ellipsis);
    if (typeof edit === 'string') return edit;
    edits.push(edit);
  }
  const [first] = edits;
  if (first === undefined) return 'it was never reached';
  const isSame = edits.every(({ edit }) => edit.text === first.edit.text);
  if (isSame && edits.length === seen.length) return first;
  return `differs between Pythons: ${describeWays(seen)}`;
}

/** `1` on 3.12 and 3.13, `2` on 3.14. */
function describeWays(seen: readonly SeenClaim[]): string {
  const shown = seen.flatMap(({ claim }) => (claim?.state === 'broken' ? [linesOf(claim)] : []));
  const isCommon = (line: string, index: number): boolean =>
    shown.every((lines) => lines[index] === line);
  const ways = new Map<string, PythonVersion[]>();
  for (const { python, claim } of seen) {
    const way = claim === undefined ? 'not reached' : describeWay(claim, isCommon);
    ways.set(way, [...(ways.get(way) ?? []), python]);
  }
  return [...ways].map(([way, pythons]) => `${way} on ${listPythons(pythons)}`).join(', ');
}

const mostOfLine = 60;

/** The first line that is not the same on all Pythons. */
function describeWay(
  claim: CheckedClaim,
  isCommon: (line: string, index: number) => boolean,
): string {
  if (claim.state !== 'broken') return 'it holds';
  const lines = linesOf(claim);
  const line = lines.find((each, index) => !isCommon(each, index)) ?? lines[0] ?? '';
  const start = [...line].slice(0, mostOfLine).join('');
  return line === '' ? 'nothing' : `\`${start}${start.length < line.length ? '...' : ''}\``;
}

function linesOf({ seen }: CheckedClaim): readonly string[] {
  return seen.trimEnd().split('\n');
}
