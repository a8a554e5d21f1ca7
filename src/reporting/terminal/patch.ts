import { structuredPatch } from 'diff';
import { type Frame, verbatim } from './frame.ts';
import { visibleText } from './visible.ts';

const linesAround = 3;

/** The lines of a text that change, with some around them, as `diff -u` shows them. */
export function renderPatch(frame: Frame, before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) => text.replaceAll('\r\n', '\n'));
  const { hunks } = structuredPatch('', '', old ?? '', now ?? '', '', '', { context: linesAround });
  return hunks.flatMap(({ oldStart, lines }) => [
    frame.palette.quiet(`@@ line ${Math.max(oldStart, 1)} @@`),
    ...lines.flatMap((line) => renderLine(frame, line)),
  ]);
}

function renderLine(frame: Frame, line: string): readonly string[] {
  const { palette } = frame;
  const rows = verbatim(frame, visibleText(line), 0);
  switch (line.charAt(0)) {
    case '+':
      return rows.map(palette.ok);
    case '-':
      return rows.map(palette.error);
    case '\\':
      return rows.map(palette.quiet);
    default:
      return rows;
  }
}
