import { distance } from 'fastest-levenshtein';
import type { Expectation } from '../model/expectation.ts';
import { shownAt } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { comparePythons, type PythonVersion } from '../model/python.ts';
import type { Document, HiddenSetup, Origin, Snippet } from '../model/snippet.ts';
import { cleansUp, createMates, hiddenSetsUp, setsUp } from './mates.ts';

/** A snippet of a document, with what holds for it. */
export interface Member {
  readonly snippet: Snippet;
  readonly expectation: Expectation;
  /** The expectation's file, relative to the project; undefined when there is none. */
  readonly expectationFile: string | undefined;
}

/** What runs before a snippet. */
export interface Earlier {
  /** In the order of the document; those that only set up are among them. */
  readonly parts: readonly (Member | HiddenSetup)[];
  /** Why the snippet cannot be run after all. */
  readonly skip: string | undefined;
  /** The newest minimum of these snippets. */
  readonly minPython: PythonVersion | undefined;
  readonly problems: readonly Problem[];
}

/**
 * What runs before each snippet of a document, given with all of its members in order: what it
 * `continues` with all that this rests on, the earlier members of its group that are not skipped
 * with what they continue, and the set-up over it. Only what is earlier counts, so that nothing can
 * go round; but what cleans up comes after all others, wherever it stands.
 */
export function runTogether(
  members: readonly Member[],
  { setups }: Pick<Document, 'setups'>,
): ReadonlyMap<Snippet, Earlier> {
  const found = new Map<Snippet, Earlier>();
  /** All that runs before a member when it is judged. */
  const restsOn = new Map<Member, ReadonlySet<Member>>();
  /** What it takes along when it runs before others of a group: what it continues. */
  const below = new Map<Member, ReadonlySet<Member>>();
  const skipped = new Map<Member, string>();
  const mates = createMates();
  const setUpsSoFar: Member[] = [];
  for (const [index, member] of cleaningLast(members)) {
    const { snippet, expectation } = member;
    const named = (expectation.continues ?? []).map((id) => findMember(id, index, members));
    const continued = named.flatMap((each) => each.member ?? []);
    const problems = named.flatMap((each) => (each.problem ? [placed(each.problem, member)] : []));

    const skip = reasonToSkip(continued, skipped, problems);
    if (skip !== undefined && expectation.skip === undefined) skipped.set(member, skip);
    else if (expectation.skip !== undefined && !snippet.options.isSetup) {
      skipped.set(member, expectation.skip);
    } else if (snippet.review !== undefined) skipped.set(member, 'it needs review');

    const grouped = mates.before(member).filter((other) => !skipped.has(other));
    const setUps = setUpsSoFar.filter((other) => setsUp(other, member));
    if (snippet.options.isSetup) setUpsSoFar.push(member);
    else if (!cleansUp(member)) mates.add(member);
    const own = withAllBelow(continued, restsOn);
    if (own.size > 0) below.set(member, own);
    // A member of several groups has other members before it in each, so that they are not taken along.
    const all = new Set([...own, ...withAllBelow([...grouped, ...setUps], below)]);
    restsOn.set(member, all);
    const hidden = setups.filter((setup) => isOver(setup, member));
    const parts = inOrder([...all], hidden);
    found.set(snippet, { parts, skip, minPython: newestMinimum(all), problems });
  }
  return found;
}

/** By their indexes, in the order in which they may rest on one another. */
function cleaningLast(members: readonly Member[]): readonly (readonly [number, Member])[] {
  const entries = [...members.entries()];
  return [
    ...entries.filter(([, member]) => !cleansUp(member)),
    ...entries.filter(([, member]) => cleansUp(member)),
  ];
}

/**
 * Members with all that is below them. The last ones come first: in a chain each rests on all
 * before it, so that the rest is there already, and a long one does not take cubic time.
 */
function withAllBelow(
  direct: readonly Member[],
  belowEach: ReadonlyMap<Member, ReadonlySet<Member>>,
): ReadonlySet<Member> {
  const all = new Set<Member>();
  for (const member of direct.toReversed()) {
    if (all.has(member)) continue;
    all.add(member);
    for (const below of belowEach.get(member) ?? []) all.add(below);
  }
  return all;
}

function newestMinimum(members: ReadonlySet<Member>): PythonVersion | undefined {
  const minimums = [...members].flatMap(({ expectation }) => expectation.minPython ?? []);
  return minimums.sort(comparePythons).at(-1);
}

function isOver(setup: HiddenSetup, member: Member): boolean {
  const isEarlier = comesBefore(setup.origin, shownAt(member.snippet.origin));
  return (isEarlier || cleansUp(member)) && hiddenSetsUp(setup, member);
}

type Standing = Pick<Origin, 'line' | 'column'>;

/** A notebook may hold all of its cells on one line. */
function comesBefore(one: Standing, other: Standing): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/** Set-up that stands below an earlier snippet still runs behind that. */
function inOrder(
  members: readonly Member[],
  hidden: readonly HiddenSetup[],
): readonly (Member | HiddenSetup)[] {
  const originOf = (part: Member | HiddenSetup): Standing =>
    'snippet' in part ? shownAt(part.snippet.origin) : part.origin;
  return [...members, ...hidden].sort((left, right) => {
    const [one, other] = [originOf(left), originOf(right)];
    return one.line - other.line || one.column - other.column;
  });
}

function reasonToSkip(
  continued: readonly Member[],
  skipped: ReadonlyMap<Member, string>,
  problems: readonly Problem[],
): string | undefined {
  if (problems.length > 0) return 'what it continues is not there';
  for (const member of continued) {
    const reason = skipped.get(member);
    if (reason !== undefined)
      return `it continues \`${member.snippet.id}\`, which is skipped: ${reason}`;
  }
  return undefined;
}

type Words = Pick<Problem, 'message' | 'hint'>;

function findMember(
  id: string,
  index: number,
  members: readonly Member[],
): { readonly member?: Member; readonly problem?: Words } {
  const at = members.findIndex(({ snippet }) => snippet.id === id);
  const member = members[at];
  if (id === '') {
    return {
      problem: {
        message: 'it continues nothing, for it is the first snippet',
        hint: 'name a snippet with `continues=id`, or take the word out',
      },
    };
  }
  if (member === undefined) {
    const ids = members.slice(0, index).map(({ snippet }) => snippet.id);
    return {
      problem: {
        message: `no snippet of this document has the id \`${id}\``,
        hint: suggest(id, ids),
      },
    };
  }
  if (at < index) return { member };
  const what =
    at === index
      ? 'itself'
      : `\`${id}\`, which comes after it at line ${member.snippet.origin.line}`;
  return {
    problem: {
      message: `the snippet continues ${what}`,
      hint: 'name snippets that come before it',
    },
  };
}

function suggest(id: string, ids: readonly string[]): string {
  const [best] = [...ids].sort((left, right) => distance(left, id) - distance(right, id));
  if (best !== undefined && distance(best, id) <= Math.max(2, id.length / 3)) {
    return `did you mean \`${best}\`?`;
  }
  return ids.length === 0
    ? 'no snippet comes before it'
    : '`docproof list` shows the ids of a document';
}

function placed(problem: Words, { snippet, expectation, expectationFile }: Member): Problem {
  const { document, line } = snippet.origin;
  // The file of the expectation wins over the document, so that it is what is wrong.
  const isInFile =
    expectationFile !== undefined && expectation.continues !== snippet.options.continues;
  return {
    severity: 'error',
    ...problem,
    ...(isInFile ? { file: expectationFile } : { file: document, line }),
  };
}
