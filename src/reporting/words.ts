import { type PythonVersion, previewPythons } from '../model/python.ts';

/** A number with its noun: `1 run`, `2 runs`, `3 boxes`, `4 queries`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : plural(noun)}`;
}

/** The regular English plural of a noun. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

/** Items as a sentence lists them: `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  const head = items.slice(0, -1);
  const last = items.at(-1) ?? '';
  return head.length === 0 ? last : `${head.join(', ')} and ${last}`;
}

/** Pythons as a sentence lists them; one that is not released yet is called a preview. */
export function listPythons(pythons: readonly PythonVersion[]): string {
  return list(pythons.map((python) => (isPreview(python) ? `${python} (preview)` : python)));
}

export function isPreview(python: PythonVersion): boolean {
  return previewPythons.has(python);
}

/** Milliseconds as a person reads them: `340 ms`, `12.3 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A text with each stretch of white space, line ends included, as one space. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
