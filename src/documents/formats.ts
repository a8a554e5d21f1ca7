import type { Format } from './format.ts';
import { html } from './html/html.ts';
import { markdown } from './markdown.ts';
import { mdx } from './mdx.ts';
import { pythonModule, pythonStub } from './module/module.ts';
import { notebook } from './notebook/notebook.ts';
import { rst } from './rst/rst.ts';
import { plainText } from './text/plain-text.ts';

/** By the names that a user types. Of two that share an extension the first has it. */
const formats: Readonly<Record<string, Format>> = {
  markdown,
  mdx,
  rst,
  html,
  notebook,
  python: pythonModule,
  stub: pythonStub,
  text: plainText,
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
