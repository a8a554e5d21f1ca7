import type { DiffLine, Side, Span } from './diff.ts';
import { diffTexts } from './diff.ts';
import { excerpt, type Fold } from './excerpt.ts';

/** What is worth reading of expected against actual, as plain lines: `- `, `+ ` or two spaces before each. */
export function compareTexts(expected: string, actual: string): readonly string[] {
  return excerpt(diffTexts(expected, actual)).map((item) => {
    if ('hidden' in item) return describeFold(item);
    const text = showSpaces(item).map((span) => span.text);
    return `${signs[item.side]} ${text.join('')}`;
  });
}

/** What a line that stands for others says. */
export function describeFold({ hidden, differs }: Fold): string {
  return `… ${hidden} ${differs ? 'more' : 'equal'} lines`;
}

/** What stands before a line of a comparison. */
export const signs: Readonly<Record<Side, string>> = { equal: ' ', expected: '-', actual: '+' };

/** A line with the white space in it visible that differs: a space that differs would not be seen, nor would a line that is empty. */
export function showSpaces({ side, spans }: DiffLine): readonly Span[] {
  if (side === 'equal') return spans.map(showTabs);
  if (spans.every(({ text }) => text === '')) return [{ text: '↵', differs: false }];
  if (spans.every(({ text }) => text.trim() === '')) return spans.map(showBlanks);
  const last = spans.length - 1;
  return spans.map((span, index) => {
    if (!span.differs) return showTabs(span);
    if (span.text.trim() === '') return showBlanks(span);
    const text = span.text
      .replace(index === 0 ? /^\s+/ : '', blanksAsMarks)
      .replace(index === last ? /\s+$/ : '', blanksAsMarks)
      .replace(/\s{2,}|[^\S ]+/g, blanksAsMarks);
    return { ...span, text };
  });
}

function showTabs(span: Span): Span {
  return { ...span, text: span.text.replaceAll('\t', '→') };
}

function showBlanks(span: Span): Span {
  return { ...span, text: blanksAsMarks(span.text) };
}

/** Each blank as what it is: those of Unicode look like a space and are none. */
function blanksAsMarks(blanks: string): string {
  return blanks.replace(/\s/g, (blank) => {
    if (blank === ' ') return '·';
    if (blank === '\t') return '→';
    return `<U+${blank.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
