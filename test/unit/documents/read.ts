import type { Reading } from '../../../src/documents/index.ts';
import { readNow } from '../../helpers/read-now.ts';

/** Reads a text as a document, Markdown unless the path says otherwise. */
export function read(text: string | Uint8Array, path = 'lesson.md'): Reading {
  return readNow({ path, folder: 'lesson', bytes: Buffer.from(text) });
}

/** The ids of the snippets in a Markdown text, in order. */
export function ids(text: string): readonly string[] {
  return read(text).document.snippets.map((snippet) => snippet.id);
}
