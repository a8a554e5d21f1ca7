/** A text as it is compared: without white space at line ends, and line ends at its end. */
export function normalize(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n+$/u, '');
}
