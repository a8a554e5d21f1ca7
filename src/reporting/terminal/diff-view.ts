import stringWidth from 'fast-string-width';
import { type DiffLine, diffTexts, type Side, type Span } from '../diff.ts';
import { describeFold, showSpaces, signs } from '../diff-words.ts';
import { excerpt } from '../excerpt.ts';
import type { Frame } from './frame.ts';
import { graphemesOf } from './graphemes.ts';
import type { Palette } from './palette.ts';

/**
 * Expected against actual as lines for a reader: `-` and `+` before what differs, the differing
 * words marked, white space that differs made visible, and long outputs cut down to what is
 * around the differences.
 */
export function renderDiff(
  frame: Frame,
  expected: string,
  actual: string,
  indent: number,
): readonly string[] {
  const { palette, inWords } = frame;
  const legend = `${palette.expected('- expected')}  ${palette.actual('+ actual')}`;
  const lines = excerpt(diffTexts(expected, actual)).flatMap((item) =>
    'hidden' in item ? [palette.quiet(describeFold(item))] : renderLine(frame, item, indent),
  );
  return [...(inWords ? [] : [legend]), ...lines].map((line) => ' '.repeat(indent) + line);
}

const words: Readonly<Record<Side, string>> = {
  equal: 'both:    ',
  expected: 'expected:',
  actual: 'actual:  ',
};

function renderLine(frame: Frame, line: DiffLine, indent: number): readonly string[] {
  const { palette, inWords } = frame;
  const paint = paintOf(palette, line.side);
  const lead = (inWords ? words : signs)[line.side];
  const room = frame.width - indent - lead.length - 1;
  return splitIntoRows(showSpaces(line), room).flatMap((row, index) => {
    const sign = index === 0 ? lead : ' '.repeat(lead.length);
    const shown = paint(`${sign} ${markSpans(frame, row)}`);
    const carets = caretsFor(frame, row);
    return carets === '' ? [shown] : [shown, `  ${carets}`];
  });
}

function paintOf(palette: Palette, side: Side): (text: string) => string {
  return side === 'equal' ? palette.quiet : palette[side];
}

/** A row with what differs in it marked, where colours can. */
export function markSpans({ palette }: Frame, row: readonly Span[]): string {
  return row.map(({ text, differs }) => (differs ? palette.differing(text) : text)).join('');
}

/** What stands below a row where no colours mark it; empty when nothing does. */
export function caretsFor({ palette, inWords }: Frame, row: readonly Span[]): string {
  return palette.carets && !inWords ? caretsUnder(row) : '';
}

function caretsUnder(row: readonly Span[]): string {
  const carets = row.map(({ text, differs }) => (differs ? '^' : ' ').repeat(stringWidth(text)));
  return carets.join('').trimEnd();
}

/** Cuts a line into rows of at most `width` columns, never within a character. */
function splitIntoRows(spans: readonly Span[], width: number): readonly (readonly Span[])[] {
  const rows: Span[][] = [[]];
  let used = 0;
  for (const { text, differs } of spans) {
    let piece = '';
    for (const segment of graphemesOf(text)) {
      const columns = stringWidth(segment);
      if (used + columns > width) {
        rows.at(-1)?.push({ text: piece, differs });
        rows.push([]);
        piece = '';
        used = 0;
      }
      piece += segment;
      used += columns;
    }
    rows.at(-1)?.push({ text: piece, differs });
  }
  return rows;
}
