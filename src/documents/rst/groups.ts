import type { Part } from '../format.ts';

/** The groups that an argument of sphinx.ext.doctest names. */
export interface Groups {
  /** The first; without any, that of all blocks of the document that name none. */
  readonly group: string;
  /** The others; `*` is each. */
  readonly alsoIn: readonly string[];
}

/** `namespace` counts how often the document has begun a new one, from 1. */
export function groupsIn(argument: string, namespace: number): Groups {
  const own = namespace === 1 ? 'default' : `default-${namespace}`;
  const named = argument.split(',').map((name) => name.trim());
  const names = named.map((name) => (name === '' || name === 'default' ? own : name));
  const [group = own, ...others] = names.filter((name) => name !== '*');
  return { group, alsoIn: names.includes('*') ? ['*'] : others };
}

/** A group of one block says nothing. */
export function withoutLoneGroups(parts: readonly Part[]): readonly Part[] {
  const counts = new Map<string, number>();
  for (const part of parts) {
    if (part.kind !== 'code' || part.group === undefined) continue;
    for (const group of [part.group, ...(part.alsoIn ?? [])]) {
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  if (counts.has('*')) return parts;
  return parts.map((part) => {
    if (part.kind !== 'code' || part.group === undefined) return part;
    const { group, alsoIn = [], ...alone } = part;
    return [group, ...alsoIn].every((name) => counts.get(name) === 1) ? alone : part;
  });
}
