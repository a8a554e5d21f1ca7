import type { Part } from '../format.ts';

/** The groups that an argument of sphinx.ext.doctest names. */
export interface Groups {
  /** The first; without any, that of all blocks of the document that name none. */
  readonly group: string;
  /** Whether it speaks of every group. */
  readonly isEach: boolean;
  readonly others: readonly string[];
}

/** `namespace` counts how often the document has begun a new one, from 1. */
export function groupsIn(argument: string, namespace: number): Groups {
  const own = namespace === 1 ? 'default' : `default-${namespace}`;
  const named = argument.split(',').map((name) => name.trim());
  const [first = '', ...others] = named.filter((name) => name !== '' && name !== '*');
  return {
    group: first === '' || first === 'default' ? own : first,
    isEach: named.includes('*'),
    others,
  };
}

/** A group of one block says nothing. */
export function withoutLoneGroups(parts: readonly Part[]): readonly Part[] {
  const counts = new Map<string, number>();
  for (const part of parts) {
    if (part.kind !== 'code' || part.group === undefined) continue;
    counts.set(part.group, (counts.get(part.group) ?? 0) + 1);
  }
  return parts.map((part) => {
    if (part.kind !== 'code' || part.group === undefined) return part;
    const { group, ...alone } = part;
    return counts.get(group) === 1 ? alone : part;
  });
}
