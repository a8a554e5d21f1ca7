import { indentOf, isBlank } from './clean-lines.ts';
import type { MappedLine } from './mapped-line.ts';

/** A section "Example" of a docstring, in which code may stand bare. */
export interface Section {
  readonly style: 'google' | 'numpy';
  readonly indent: number;
}

/**
 * The section that a line heads: `Example:` or `Usage:` with what it holds indented below it
 * (https://google.github.io/styleguide/pyguide.html), or `Examples` with a line of marks under it
 * (https://numpydoc.readthedocs.io/en/latest/format.html).
 */
export function sectionAt(lines: readonly MappedLine[], at: number): Section | undefined {
  const text = lines[at]?.text ?? '';
  const indent = indentOf(text);
  if (google.test(text)) {
    let next = at + 1;
    while (next < lines.length && isBlank(lines[next]?.text ?? '')) next += 1;
    return indentOf(lines[next]?.text ?? '') > indent ? { style: 'google', indent } : undefined;
  }
  return numpy.test(text) && isUnderlined(lines, at) ? { style: 'numpy', indent } : undefined;
}

/** Whether the section goes on on a line that is not blank. */
export function isIn(section: Section, lines: readonly MappedLine[], at: number): boolean {
  if (section.style === 'google') return indentOf(lines[at]?.text ?? '') > section.indent;
  return !isUnderlined(lines, at);
}

function isUnderlined(lines: readonly MappedLine[], at: number): boolean {
  return /^ *(?:-{3,}|={3,}) *$/.test(lines[at + 1]?.text ?? '');
}

const google = /^ *(?:(?:(?:Usage|Sample) )?Examples?|(?:(?:Example|Sample) )?Usage): *$/i;
const numpy = /^ *Examples? *$/i;
