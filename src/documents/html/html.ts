import type { Format } from '../format.ts';
import { createHtmlPlacer } from './placer.ts';
import { readHtml } from './reader.ts';

/** HTML by the tokens of its standard, so that broken pages are read too, and XHTML as far as it is HTML. */
export const html: Format = {
  name: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  read: (text) => ({
    ...readHtml(text, { line: 1, column: 1 }),
    sectionWord: undefined,
    defaults: {},
  }),
  createPlacer: createHtmlPlacer,
};
