/**
 * The same data with every control character in its texts made visible, line ends and tabs
 * aside: what a snippet prints must never steer the reader's terminal. Done once for the whole
 * report, so that no part of it can be forgotten.
 */
export function makeVisible<Data>(data: Data): Data {
  return transform(data) as Data;
}

/** What is visible already is not copied: that is nearly all of nearly every report. */
function transform(data: unknown): unknown {
  if (isVisible(data)) return data;
  if (typeof data === 'string') return visibleText(data);
  if (Array.isArray(data)) return data.map(transform);
  return Object.fromEntries(
    Object.entries(data as object).map(([key, value]) => [visibleText(key), transform(value)]),
  );
}

/** Looks at every value of every report, and so makes none of its own. */
function isVisible(data: unknown): boolean {
  if (typeof data === 'string') return isVisibleText(data);
  if (typeof data !== 'object' || data === null) return true;
  if (Array.isArray(data)) {
    for (const value of data) if (!isVisible(value)) return false;
    return true;
  }
  const values = data as Readonly<Record<string, unknown>>;
  for (const key in values) {
    if (!isVisibleText(key) || !isVisible(values[key])) return false;
  }
  return true;
}

// Control characters, lone surrogates, line separators, and what reorders or hides text.
const unsafe =
  /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const allUnsafe = new RegExp(unsafe, 'gu');

/** Most texts are of these alone, and this is told many times faster. */
const safe = /^[\n\t\x20-\x7e]*$/;

function isVisibleText(text: string): boolean {
  return safe.test(text) || !unsafe.test(text);
}

/** One text with its control characters as pictures (`␛`) or code points (`<U+202E>`). */
export function visibleText(text: string): string {
  if (safe.test(text)) return text;
  return text.replace(allUnsafe, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
