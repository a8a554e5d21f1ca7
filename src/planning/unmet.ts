import { definersOf } from './definers.ts';
import type { Member } from './together.ts';

/**
 * Why a snippet cannot have a name: an earlier one of its group defines it, which does not run.
 * Undefined when none does, or when another one that runs seems to define it as well.
 *
 * @param members all of the document, in order
 */
export function whyUnmet(
  name: string,
  snippet: Member['snippet'],
  members: readonly Member[],
): string | undefined {
  const at = members.findIndex((each) => each.snippet === snippet);
  const group = members[at]?.expectation.group;
  if (group === undefined) return undefined;
  const earlier = members.slice(0, at);
  const isIdle = (each: Member): boolean => each.expectation.group === group && isSetAside(each);
  if (!earlier.some(isIdle)) return undefined;
  const definers = definersOf(
    name,
    earlier.map((member) => ({ ...member.snippet, source: sourceOf(member), member })),
  ).map(({ member }) => member);
  const nearest = definers.find(isIdle);
  if (nearest === undefined || !definers.every(isSetAside)) return undefined;
  const { skip } = nearest.expectation;
  const why = skip === undefined ? 'which needs review' : `which is skipped: ${skip}`;
  return `\`${name}\` of \`${nearest.snippet.id}\`, ${why}`;
}

/** Set-up runs before others, though not by itself. */
function isSetAside({ snippet, expectation }: Member): boolean {
  if (snippet.options.isSetup) return false;
  return expectation.skip !== undefined || snippet.review !== undefined;
}

/** With what a cell binds to what the shell says, which is a comment of its source. */
function sourceOf({ snippet: { source, dialect } }: Member): string {
  return dialect === 'cell' ? source.replace(/^# (?=[^\n#=]*=\s*[!%])/gm, '') : source;
}
