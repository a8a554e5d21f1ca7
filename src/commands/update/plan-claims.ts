import type { BlockEdit } from '../../documents/index.ts';
import type { CheckedClaim } from '../../model/claim.ts';
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
  const left: Left[] = [];
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

function commonEdit({ snippet }: Finding, seen: readonly SeenClaim[]): BlockEdit | string {
  const ways = new Map<string, PythonVersion[]>();
  const edits: BlockEdit[] = [];
  for (const { python, claim } of seen) {
    const edit = claim?.state === 'broken' ? claimEdit(snippet, claim) : undefined;
    if (typeof edit === 'string') return edit;
    if (edit !== undefined) edits.push(edit);
    const way = edit === undefined ? describeOther(claim) : quote(edit.edit.text);
    ways.set(way, [...(ways.get(way) ?? []), python]);
  }
  const [first] = edits;
  if (first === undefined) return 'it was never reached';
  const isSame = edits.every(({ edit }) => edit.text === first.edit.text);
  if (isSame && edits.length === seen.length) return first;
  const parts = [...ways].map(([way, pythons]) => `${way} on ${listPythons(pythons)}`);
  return `differs between Pythons: ${parts.join(', ')}`;
}

function describeOther(claim: CheckedClaim | undefined): string {
  return claim === undefined ? 'not reached' : 'it holds';
}

const mostOfText = 40;

/** The beginning of what would be written, on one line. */
function quote(text: string): string {
  if (text === '') return 'nothing';
  const [line = '', ...more] = text.trim().split('\n');
  const start = [...line].slice(0, mostOfText).join('');
  return `\`${start}${start.length < line.length || more.length > 0 ? '...' : ''}\``;
}
