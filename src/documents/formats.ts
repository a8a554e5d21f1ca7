import type { Format } from './format.ts';
import { markdown } from './markdown.ts';
import { mdx } from './mdx.ts';
import { plainText } from './text/plain-text.ts';

const formats: readonly Format[] = [markdown, mdx, plainText];

/** The extensions of all formats: lower case, with the dot. */
export const documentExtensions: readonly string[] = formats.flatMap((format) => format.extensions);

/** The format that a path names by its extension, in any case. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase();
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}
