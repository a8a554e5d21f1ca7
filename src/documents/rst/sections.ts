import { adornmentOf } from './markup.ts';
import type { SourceLines } from './source-lines.ts';

/** A title, and the first line behind it. */
export interface Title {
  readonly text: string;
  /** The character of its line, twice when there is one above it too. */
  readonly style: string;
  readonly next: number;
}

/** The title that begins on this line, at the margin: with a line of one character below it, or around it. */
export function titleAt(lines: SourceLines, line: number): Title | undefined {
  const above = adornmentOf(lines.text(line));
  if (above === undefined) {
    const text = lines.text(line).trimEnd();
    const below = adornmentOf(lines.text(line + 1));
    if (below === undefined || !isLongEnough(lines.text(line + 1), text)) return undefined;
    return { text: text.trim(), style: below, next: line + 2 };
  }
  const text = lines.text(line + 1).trim();
  const below = adornmentOf(lines.text(line + 2));
  if (text === '' || below !== above || !isLongEnough(lines.text(line), text)) return undefined;
  if (adornmentOf(lines.text(line + 1)) === above) return undefined;
  return { text, style: above + above, next: line + 3 };
}

/** A line of four or more is a title's even where it is shorter than that; docutils only warns. */
function isLongEnough(adornment: string, title: string): boolean {
  const { length } = adornment.trimEnd();
  return length >= Math.min(4, [...title].length);
}

/** Levels by the order in which a document first uses a style, from 1. */
export function createLevels(): (style: string) => number {
  const styles: string[] = [];
  return (style) => {
    if (!styles.includes(style)) styles.push(style);
    return styles.indexOf(style) + 1;
  };
}

/** A title as a reader sees it: `code`, links and roles without their marks. */
export function plainText(markup: string): string {
  return markup
    .replace(/(?<!\\):[\w:+.-]+:(?=`)/g, '')
    .replace(/`([^`<]*)<[^`>]*>`_{0,2}/g, (_, words: string) => words.trimEnd())
    .replace(/(`{1,2}|\*{1,2}|\|)(?=\S)([^`*|]*)\1_{0,2}/g, '$2')
    .replace(/\\(.)/g, '$1')
    .trim();
}
