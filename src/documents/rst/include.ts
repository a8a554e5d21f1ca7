import { posix } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { type Decoded, decode } from '../decode.ts';
import type { CodeBlock, Inclusions, Surroundings } from '../format.ts';
import { splitLines } from '../lines.ts';
import { idOf, languageOf } from './code.ts';
import type { DirectiveElement, Element } from './element.ts';
import { scan } from './scan.ts';
import { selectLines } from './select-lines.ts';
import { commonIndent, cutLines, type SourceLines, toSourceLines } from './source-lines.ts';

/** What a directive shows of another file. */
export interface Included {
  /** Undefined when it shows no code, and when the file cannot be read. */
  readonly block: CodeBlock | undefined;
  readonly problems: readonly Problem[];
}

/** The files inside of the project that the directives of a document name, each once. */
export function namedFiles(elements: readonly Element[], path: string): readonly string[] {
  return filesNamedBy(directivesIn(elements), path);
}

/** The same for directives alone. */
export function filesNamedBy(directives: readonly Naming[], path: string): readonly string[] {
  const named = directives.flatMap((directive) => fileNamedBy(directive, path) ?? []);
  return [...new Set(named)].filter((file) => !isOutside(file));
}

/** What of a directive says which file it names. */
type Naming = Pick<DirectiveElement, 'name' | 'argument'>;

function directivesIn(elements: readonly Element[]): readonly DirectiveElement[] {
  return elements.flatMap((element) => {
    if (element.kind === 'cell') return directivesIn(element.elements);
    return element.kind === 'directive' ? [element] : [];
  });
}

/**
 * The code that `literalinclude`, or `include` with `:code:`, takes out of another file; it stands
 * in that file. A document that is included is not read in the place of the directive, for it is
 * one by itself.
 */
export function readInclude(
  directive: DirectiveElement,
  highlight: string,
  { path, inclusions }: Surroundings,
): Included {
  const { line } = directive;
  const fail = (message: string, hint?: string): Included => ({
    block: undefined,
    // What is included as a text holds no code of this document.
    problems: [
      {
        severity: showsCode(directive) ? 'error' : 'warning',
        message,
        ...(hint && { hint }),
        line,
      },
    ],
  });
  const named = fileNamedBy(directive, path);
  if (named === undefined) return { block: undefined, problems: [] };
  if (isOutside(named)) {
    return fail(
      `\`${directive.argument}\` lies outside of the project, and is not read`,
      'copy the file into the project, or run docproof in a folder that holds both',
    );
  }
  const file = inclusions.get(named) ?? { kind: 'missing', similar: undefined };
  if (file.kind === 'unreadable') return fail(`\`${named}\` cannot be read: ${file.reason}`);
  if (file.kind === 'missing') {
    const { similar } = file;
    return fail(`\`${named}\` does not exist`, similar && `did you mean \`${similar}\`?`);
  }
  if (!showsCode(directive)) {
    const circle = circleFrom(named, path, inclusions);
    if (circle === undefined) return { block: undefined, problems: [] };
    return fail(
      `the document includes itself: ${[path, ...circle].join(' > ')}`,
      'take one of these `.. include::` away',
    );
  }
  const decoded = decode(file.bytes);
  if (!decoded.ok) return fail(`\`${named}\` cannot be read: ${decoded.message}`, decoded.hint);
  const selected = selectLines(toSourceLines(withLineFeeds(decoded.text)), directive.options);
  if (!selected.ok) return fail(`${selected.message} in \`${named}\``, selected.hint);
  return { block: toBlock(directive, highlight, named, decoded, selected.lines), problems: [] };
}

function toBlock(
  { line, options, argument, name }: DirectiveElement,
  highlight: string,
  path: string,
  decoded: Decoded,
  numbers: readonly number[],
): CodeBlock {
  const lines: SourceLines = toSourceLines(withLineFeeds(decoded.text));
  const dedent = options.get('dedent');
  const range = { first: numbers[0] ?? 1, last: numbers.at(-1) ?? 0 };
  const columns = dedent === '' ? commonIndent(lines, range) : Number(dedent ?? 0) || 0;
  const code = cutLines(lines, numbers, columns);
  const isPythonFile = /\.pyi?$/i.test(argument);
  const named = options.get(name === 'include' ? 'code' : 'language') ?? '';
  return {
    kind: 'code',
    form: 'directive',
    language: languageOf(code.source, named || (isPythonFile ? 'python' : ''), highlight),
    id: idOf(options.get('name')),
    words: [],
    openedAt: line,
    ...code,
    included: { path, lines: splitLines(decoded) },
  };
}

/** Whether a directive takes a file as code, and not as a text. */
function showsCode({ name, options }: DirectiveElement): boolean {
  return name === 'literalinclude' || options.has('code');
}

/** Relative to the project; undefined when the directive names none. A name in angles is one of docutils. */
function fileNamedBy({ name, argument }: Naming, path: string): string | undefined {
  if ((name !== 'literalinclude' && name !== 'include') || argument === '') return undefined;
  if (/^<.*>$/.test(argument)) return undefined;
  // Sphinx takes the first of these as relative to the root of the documentation.
  return argument.startsWith('/')
    ? posix.normalize(argument.replace(/^\/+/, ''))
    : posix.join(posix.dirname(path), argument);
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../') || posix.isAbsolute(path);
}

/** The way on which including `from` leads back to `to`; undefined when it does not. */
function circleFrom(
  from: string,
  to: string,
  inclusions: Inclusions,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (path: string): readonly string[] | undefined => {
    if (path === to) return [path];
    const file = inclusions.get(path);
    if (seen.has(path) || file?.kind !== 'read') return undefined;
    seen.add(path);
    for (const next of includedDocuments(path, file.bytes)) {
      const rest = walk(next);
      if (rest) return [path, ...rest];
    }
    return undefined;
  };
  return walk(from);
}

/** What a document includes as a text. */
function includedDocuments(path: string, bytes: Uint8Array): readonly string[] {
  const decoded = decode(bytes);
  if (!decoded.ok) return [];
  const texts = directivesIn(scan(toSourceLines(withLineFeeds(decoded.text)))).filter(
    (directive) => !showsCode(directive),
  );
  return namedFiles(texts, path);
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
