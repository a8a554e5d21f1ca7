import { structuredPatch } from 'diff';
import type { Frame } from './frame.ts';
import type { Palette } from './palette.ts';
import { visibleText } from './visible.ts';

const linesAround = 3;

/** The lines of a text that change, with some around them, as `diff -u` shows them. */
export function renderPatch({ palette }: Frame, before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) => text.replaceAll('\r\n', '\n'));
  const { hunks } = structuredPatch('', '', old ?? '', now ?? '', '', '', { context: linesAround });
  return hunks.flatMap(({ oldStart, lines }) => [
    palette.quiet(`@@ line ${Math.max(oldStart, 1)} @@`),
    ...lines.map((line) => renderLine(palette, visibleText(line))),
  ]);
}

/** Never wrapped: each line stands for one of the file. */
function renderLine(palette: Palette, line: string): string {
  switch (line.charAt(0)) {
    case '+':
      return palette.ok(line);
    case '-':
      return palette.error(line);
    case '\\':
      return palette.quiet(line);
    default:
      return line;
  }
}
