/** A file that an update would write. */
export interface FileChange {
  readonly kind: 'expectation' | 'document';
  /** Shown path. */
  readonly path: string;
  /** As it was read; undefined when there is no such file yet. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
  /** The same as text, for people to compare; without a byte order mark. */
  readonly textBefore: string;
  readonly textAfter: string;
  /** Extracted snippets that have to follow: shown path -> text. */
  readonly follow: Readonly<Record<string, string>>;
}
