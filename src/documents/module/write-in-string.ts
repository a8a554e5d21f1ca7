import type { Literal } from './decode-string.ts';

/** What stands in a literal for a text, or why it cannot say it, as the end of a sentence. */
export type Writing =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * A text as it has to be written in a literal; a problem where the literal has no way to say it, as
 * a raw one has none for its own quotes. `around` are the characters beside the text.
 */
export function writeInString(
  text: string,
  { quote, isRaw }: Literal,
  around: { readonly before: string; readonly after: string },
): Writing {
  const isTriple = quote.length === 3;
  if (!isTriple && text.includes('\n')) {
    return { ok: false, reason: 'a string in single quotes holds no further line' };
  }
  const mark = quote.charAt(0);
  if (isRaw) {
    return fitsRaw(text, mark, isTriple, around)
      ? { ok: true, text }
      : { ok: false, reason: 'a raw string has no way to write it: take the `r` away' };
  }
  const written = text.replace(special, escapeCharacter);
  if (!isTriple) return { ok: true, text: written.replaceAll(mark, `\\${mark}`) };
  // One that stands alone closes nothing, and reads better as it is.
  const quoted = written.replace(new RegExp(`${mark}+`, 'g'), (marks, index: number) => {
    const isAtStart = index === 0 && around.before === mark;
    const isAtEnd = index + marks.length === written.length && around.after === mark;
    return marks.length > 1 || isAtStart || isAtEnd ? `\\${mark}`.repeat(marks.length) : marks;
  });
  return { ok: true, text: quoted };
}

/** What a literal would read as something else, or what no line of a file can hold. */
const special = /\\|(?![\n\t])\p{Cc}|\p{Cs}/gu;

function escapeCharacter(character: string): string {
  if (character === '\\') return '\\\\';
  if (character === '\r') return '\\r';
  const code = character.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
}

function fitsRaw(
  text: string,
  mark: string,
  isTriple: boolean,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  if (text.includes('\r') || text.includes('\0')) return false;
  if (text.endsWith('\\') && (after === mark || after === '\n')) return false;
  if (!isTriple) return !text.includes(mark);
  if (text.includes(mark.repeat(2))) return false;
  return !(text.startsWith(mark) && before === mark) && !(text.endsWith(mark) && after === mark);
}
