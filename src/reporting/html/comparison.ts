import { diffTexts } from '../diff.ts';
import { showSpaces } from '../diff-words.ts';
import { excerpt, withoutMiddle } from '../excerpt.ts';
import type { Comparison } from './page-data.ts';

/** What was expected against what was seen, cut down to the differences and what is around them. */
export function compare(expected: string, actual: string): Comparison {
  return excerpt(diffTexts(expected, actual)).map((item) =>
    'hidden' in item ? item : { side: item.side, spans: showSpaces(item) },
  );
}

/** Lines at each end of a long text, and UTF-16 units at each end of a long line, that are shown. */
const textEnds = 20;
const lineEnds = 240;

export function shortenText(text: string): string {
  const lines = text.trimEnd().split('\n');
  const hidden = lines.length - textEnds * 2;
  const shown =
    hidden <= 1
      ? lines
      : [...lines.slice(0, textEnds), `… ${hidden} more lines`, ...lines.slice(-textEnds)];
  return shown.map((line) => withoutMiddle(line, lineEnds)).join('\n');
}
