import { htmlDeclaration } from '../encoding/declaration.ts';
import type { Reader } from '../format.ts';
import { createHtmlPlacer } from './placer.ts';
import { readHtml } from './reader.ts';

/** HTML by the tokens of its standard, so that broken pages are read too, and XHTML as far as it is HTML. */
export const html: Reader = {
  encodingDeclaration: htmlDeclaration,
  read: (text) => ({
    ...readHtml(text, { line: 1, column: 1 }),
    sectionWord: undefined,
    // As doctest has it for a file of text: its examples are one session.
    // https://docs.python.org/3/library/doctest.html#simple-usage-checking-examples-in-a-text-file
    defaults: { sessionGroup: 'page' },
  }),
  noteStyle: 'html-comment',
  howToCount: 'a block counts when a class of it names Python, or when it begins with `>>>`',
  createPlacer: createHtmlPlacer,
};
