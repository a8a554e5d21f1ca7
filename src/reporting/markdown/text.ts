import { onOneLine } from '../words.ts';

/** Text of others as one line of prose: nothing in it is markup. */
export function proseOf(text: string): string {
  // What our sentences quote is code, and so is what GitHub would make a link or a mention of.
  const words = onOneLine(text).match(/`[^`\n]+`|[^\s`]+|`|\s+/gu) ?? [];
  const prose = words.map((word) => {
    const quoted = /^`(.+)`$/u.exec(word)?.[1];
    if (quoted !== undefined) return codeOf(quoted);
    return /@|:\/\/|www\.|#\d/iu.test(word) ? codeOf(word) : escapeMarkup(word);
  });
  return prose
    .join('')
    .replace(/^(?=[-+>#=])/u, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/u, '$1\\');
}

/** A character reference for what begins HTML, a backslash for what Markdown gives a meaning to. */
function escapeMarkup(word: string): string {
  return (
    word
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll(/[\\`*~[\]$]/gu, '\\$&')
      // Within a word it is no markup.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
  );
}

/** Text of others as code in a line. */
export function codeOf(text: string): string {
  const line = onOneLine(text);
  const marks = '`'.repeat(longestRun(line) + 1);
  const space = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${marks}${space}${line}${space}${marks}`;
}

/** Lines of others as a block of code, whose fence is longer than any in them. */
export function fenceOf(lines: readonly string[], language: string): readonly string[] {
  const marks = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${marks}${language}`, ...lines, marks];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
}

/**
 * A table. A bar would end a cell even where it is code, unless there is a backslash before it:
 * https://github.github.com/gfm/#tables-extension-.
 */
export function tableOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

/** Lines that are shown when the reader asks for them; both without text of others in the summary. */
export function detailsOf(summary: string, lines: readonly string[]): readonly string[] {
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}
