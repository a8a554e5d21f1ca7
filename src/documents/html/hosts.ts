import type { Element } from './tags.ts';

/**
 * Whether all that stands in an element is code: `<pre>`, what PyScript and Brython run, and the
 * table in which GitHub shows a file.
 * https://docs.pyscript.net/latest/user-guide/configuration/, https://brython.info/static_doc/en/options.html
 */
export function holdsCode(element: Element): boolean {
  return element.name === 'pre' || isTableOfCode(element) || languageRun(element) !== undefined;
}

/** The language in which a page runs the text of an element; undefined where it is no code, or JavaScript. */
export function languageRun({ name, attributes }: Element): string | undefined {
  if (name === 'py-script' || name === 'py-repl') return 'python';
  return name === 'script' ? scriptTypes.get(attributes.get('type') ?? '') : undefined;
}

function isTableOfCode({ name, classes }: Element): boolean {
  return name === 'table' && classes.includes('js-file-line-container');
}

const scriptTypes: ReadonlyMap<string, string> = new Map([
  ['py', 'python'],
  ['text/python', 'python'],
  ['text/python3', 'python'],
  ['mpy', 'micropython'],
]);
