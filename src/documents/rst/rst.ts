import { editorDeclaration } from '../encoding/declaration.ts';
import type { Reader } from '../format.ts';
import { withoutLoneGroups } from './groups.ts';
import { namedFiles } from './include.ts';
import { toParts } from './parts.ts';
import { scan } from './scan.ts';
import { toSourceLines } from './source-lines.ts';

/**
 * reStructuredText with the directives of docutils, Sphinx and sphinx.ext.doctest, and the comments
 * of Sybil. The code of a block is its lines without the white space that they share; a tab counts
 * on to the next multiple of 8 there.
 */
export const rst: Reader = {
  encodingDeclaration: editorDeclaration('.. ', ''),
  read: (text, _, surroundings) => {
    const lines = toSourceLines(text);
    const { parts, problems } = toParts(scan(lines), lines, surroundings);
    return { parts: withoutLoneGroups(parts), problems, sectionWord: undefined, defaults: {} };
  },
  noteStyle: 'rst-comment',
  howToCount:
    'a block counts in a `code-block` of Python, when it begins with `>>>`, or below `::`',
  includes: (text, path) =>
    // Most documents name none, and need not be walked over for it.
    /include[ \t]?::/i.test(text) ? namedFiles(scan(toSourceLines(text)), path) : [],
};
