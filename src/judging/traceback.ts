import { snippetFile } from '../model/execution.ts';
import type { Origin } from '../model/snippet.ts';

/** A frame of the snippet, as a line of a traceback of its own or in an exception group. */
const frame = new RegExp(
  `^([ |+-]*File )"${snippetFile.replaceAll('.', '\\.')}", line (\\d+)`,
  'gmu',
);

/** A traceback with the author's document and its lines in place of the snippet's. */
export function mapTraceback(traceback: string, origin: Origin): string {
  return traceback.replace(
    frame,
    (_frame, lead: string, line: string) =>
      `${lead}"${origin.document}", line ${origin.line + Number(line) - 1}`,
  );
}
