import type { Format, Reader } from './format.ts';
import { looksLikeHtml, looksLikeMarkdown, looksLikeNotebook, looksLikeRst } from './recognize.ts';

/** By the names that a user types. Of two that share an extension the first has it. */
const formats: Readonly<Record<string, Format>> = {
  markdown: {
    name: 'Markdown',
    extensions: ['.md', '.markdown', '.qmd', '.rmd', '.myst'],
    recognizes: looksLikeMarkdown,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  mdx: {
    name: 'MDX',
    extensions: ['.mdx'],
    recognizes: looksLikeMarkdown,
    load: async () => (await import('./mdx.ts')).mdx,
  },
  rst: {
    name: 'reStructuredText',
    extensions: ['.rst', '.rest'],
    recognizes: looksLikeRst,
    load: async () => (await import('./rst/rst.ts')).rst,
  },
  html: {
    name: 'HTML',
    extensions: ['.html', '.htm', '.xhtml'],
    recognizes: looksLikeHtml,
    load: async () => (await import('./html/html.ts')).html,
  },
  notebook: {
    name: 'Jupyter notebook',
    extensions: ['.ipynb'],
    recognizes: looksLikeNotebook,
    load: async () => (await import('./notebook/notebook.ts')).notebook,
  },
  python: {
    name: 'Python module',
    extensions: ['.py'],
    onlyWhenNamed: true,
    quotesOthers: true,
    load: async () => (await import('./module/module.ts')).pythonModule,
  },
  stub: {
    name: 'Python stub',
    extensions: ['.pyi'],
    onlyWhenNamed: true,
    quotesOthers: true,
    load: async () => (await import('./module/module.ts')).pythonStub,
  },
  text: {
    name: 'plain text',
    extensions: ['.txt', '.text'],
    onlyWhenNamed: true,
    load: async () => (await import('./text/plain-text.ts')).plainText,
  },
};

/** The names of all formats, as a user types them. */
export const formatNames: readonly string[] = Object.keys(formats);

/** The extensions of all formats: lower case, with the dot. */
export const documentExtensions: readonly string[] = allExtensions(Object.values(formats));

/** Those of the formats that are looked for in folders. */
export const searchedExtensions: readonly string[] = allExtensions(
  Object.values(formats).filter(({ onlyWhenNamed }) => onlyWhenNamed !== true),
);

/** A format and the name by which a user knows it. */
export interface NamedFormat {
  readonly name: string;
  readonly format: Format;
}

/** A format whose documents can be read now. */
export interface OpenFormat extends NamedFormat {
  readonly reader: Reader;
}

/** The format that a path names by its extension, in any case. */
export function formatOf(path: string): NamedFormat | undefined {
  const lower = path.toLowerCase();
  return named(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
}

/** The format with this name. */
export function formatNamed(name: string): NamedFormat | undefined {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  return format && { name, format };
}

/** The extensions of the format with this name; none when there is no such format. */
export function extensionsOf(name: string): readonly string[] {
  return formatNamed(name)?.format.extensions ?? [];
}

/** The format that a text is in by its look, if it is another one than that in which it is read. */
export function otherFormatOf(text: string, { format: own }: NamedFormat): NamedFormat | undefined {
  if (own.quotesOthers === true || own.recognizes?.(text) === true) return undefined;
  return named((format) => format !== own && format.recognizes?.(text) === true);
}

function named(isWanted: (format: Format) => boolean): NamedFormat | undefined {
  const found = Object.entries(formats).find(([, format]) => isWanted(format));
  return found && { name: found[0], format: found[1] };
}

function allExtensions(some: readonly Format[]): readonly string[] {
  return [...new Set(some.flatMap(({ extensions }) => extensions))];
}
