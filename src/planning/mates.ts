import type { HiddenSetup } from '../model/snippet.ts';
import type { Member } from './together.ts';

/** Whether a snippet cleans up: it runs after all others of its groups, and before none. */
export function cleansUp({ snippet }: Member): boolean {
  return snippet.options.isCleanup === true;
}

/** The groups whose later snippets it runs before; `*` is each. Empty for none. */
export function groupsOf({
  snippet: { options },
  expectation: { group },
}: Pick<Member, 'snippet' | 'expectation'>): readonly string[] {
  if (group === undefined) return [];
  // Another group of its expectation replaces all that the document names.
  return group === options.group ? [group, ...(options.alsoIn ?? [])] : [group];
}

/** Whether a snippet runs among the names of a group. One that cleans up without a group does so in each. */
function runsIn(member: Member, group: string): boolean {
  if (!cleansUp(member)) return member.expectation.group === group;
  const groups = groupsOf(member);
  return groups.length === 0 || groups.includes(group) || groups.includes(each);
}

/** Set-up of a group is for that group, and any other for the whole document below it. */
export function setsUp(setup: Member, member: Member): boolean {
  const groups = groupsOf(setup);
  return groups.length === 0 || groups.some((group) => group === each || runsIn(member, group));
}

/** The same for set-up that no reader sees. */
export function hiddenSetsUp({ group }: HiddenSetup, member: Member): boolean {
  return group === undefined || runsIn(member, group);
}

/** The members of groups, as far as they were added. */
export interface Mates {
  readonly add: (member: Member) => void;
  /** Those that run before another one; none for one without a group. */
  readonly before: (member: Member) => readonly Member[];
}

export function createMates(): Mates {
  // A document may have many thousands of snippets: looking through all for each would take hours.
  const groups = new Map<string, Member[]>();
  const inGroup = (name: string): readonly Member[] => groups.get(name) ?? [];
  return {
    add: (member) => {
      for (const name of groupsOf(member)) {
        const known = groups.get(name);
        if (known === undefined) groups.set(name, [member]);
        else known.push(member);
      }
    },
    before: (member) => {
      const { group } = member.expectation;
      if (cleansUp(member)) {
        const names = [...groups.keys()].filter((name) => name === each || runsIn(member, name));
        return names.flatMap(inGroup);
      }
      return group === undefined ? [] : [...inGroup(group), ...inGroup(each)];
    },
  };
}

const each = '*';
