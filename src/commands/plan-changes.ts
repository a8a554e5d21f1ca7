import type { Origin } from '../model/snippet.ts';

/** A file that a snippet is to have. */
export interface WantedFile {
  /** Shown path. */
  readonly path: string;
  readonly text: string;
  readonly origin: Origin;
  /** Whether the file belongs to the author once it exists, whatever it says. */
  readonly keep: boolean;
}

/** What has to happen to one file, so that the extracted files are those of the documents. */
export type Change =
  | {
      readonly kind: 'create' | 'update';
      readonly path: string;
      readonly text: string;
      readonly origin: Origin;
    }
  | { readonly kind: 'unchanged'; readonly path: string; readonly origin: Origin }
  /** No document has it any more. */
  | { readonly kind: 'orphan'; readonly path: string };

export type ChangeKind = Change['kind'];

/** Holds the wanted files against the texts of the stored ones; orphans come last. */
export function planChanges(
  wanted: readonly WantedFile[],
  stored: ReadonlyMap<string, string>,
  orphans: readonly string[],
): readonly Change[] {
  const changes = wanted.map((file) => planChange(file, stored.get(file.path)));
  return [...changes, ...orphans.map((path) => ({ kind: 'orphan' as const, path }))];
}

function planChange({ path, text, origin, keep }: WantedFile, stored: string | undefined): Change {
  if (stored === undefined) return { kind: 'create', path, text, origin };
  // Git may have checked the file out with Windows line ends: that is no drift.
  if (keep || stored.replaceAll('\r\n', '\n') === text) return { kind: 'unchanged', path, origin };
  return { kind: 'update', path, text, origin };
}
