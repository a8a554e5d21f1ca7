import { type Before, snippetFile } from '../model/execution.ts';
import { lineIn } from '../model/place.ts';
import type { Origin } from '../model/snippet.ts';

/** A frame of any file, as a line of a traceback of its own or in an exception group. */
const frame = /^([ |+-]*File )"([^"\n]*)", line (\d+)/gmu;

/** A traceback with the author's document and its lines in place of those of the snippet and of what runs before it. */
export function mapTraceback(
  traceback: string,
  origin: Pick<Origin, 'document' | 'line' | 'column' | 'places'>,
  before: readonly Before[] = [],
): string {
  const origins = new Map([
    ...before.map(({ file, origin }) => [file, origin] as const),
    [snippetFile, origin] as const,
  ]);
  return traceback.replace(frame, (whole, lead: string, file: string, line: string) => {
    const place = origins.get(file);
    if (place === undefined) return whole;
    return `${lead}"${place.document}", line ${lineIn(place, Number(line))}`;
  });
}
