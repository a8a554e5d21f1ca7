import type { Part } from '../format.ts';

/**
 * The headings and paragraphs of prose. A heading is a line that is underlined, numbered as a
 * question or a chapter, marked with `##`, or written in capitals.
 */
export function readProse(lines: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  let paragraph: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0) parts.push({ kind: 'prose', text: paragraph.join('\n') });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.trim() ?? '';
    const below = lines[at + 1]?.trim() ?? '';
    const level = line === '' ? undefined : levelOf(line, below);
    if (level !== undefined) {
      close();
      parts.push({ kind: 'heading', level, text: line.replace(/^#{1,6}\s+/, '') });
      if (isUnderline(below)) at += 1;
    } else if (line === '') close();
    else paragraph.push(line);
  }
  close();
  return parts;
}

function levelOf(line: string, below: string): number | undefined {
  if (line.length > longestHeading) return undefined;
  if (isUnderline(below) && !isUnderline(line) && below.length >= Math.min(line.length, 20) - 2) {
    return below.startsWith('=') ? 1 : 2;
  }
  const marks = /^(#{1,6})\s+\S/.exec(line)?.[1];
  if (marks !== undefined) return marks.length;
  if (/^(?:chapter|part)\s+(?:\d+|[IVX]+)\b/i.test(line)) return 1;
  if (/^(?:Q\s*\d*|question\s+\d+|\d+)\s*[.):]\s+\S.*\?$/i.test(line)) return 2;
  if (/^(?:question|lesson|section|exercise)\s+\d+\b[^.]*$/i.test(line)) return 2;
  return isShouted(line) ? 2 : undefined;
}

const longestHeading = 200;

function isUnderline(line: string): boolean {
  return /^(?:={3,}|-{3,}|~{3,})$/.test(line);
}

/** Two words or more in capitals, or one long one. */
function isShouted(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '');
  if (letters.length < 6 || line.length > 80 || /[.,;:=(]$/.test(line)) return false;
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
