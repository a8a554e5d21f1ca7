import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from '../model/problem.ts';
import type { DocumentDefaults } from './format.ts';

/** What the YAML at the head of a document sets, and the rest of the document. */
export interface FrontMatter {
  readonly sectionWord: string | undefined;
  readonly defaults: DocumentDefaults;
  /** The name of the kernel that runs the document, when it is that of another language than Python. */
  readonly kernel: string | undefined;
  /** All of them warnings. */
  readonly problems: readonly Problem[];
  /** The document with the lines of its front matter blank, so that each line keeps its number. */
  readonly body: string;
}

/** Reads `docproof: { section: question }` from the front matter; the keys of other tools are theirs. */
export function readFrontMatter(text: string): FrontMatter {
  const [whole, yaml = ''] = frontMatter.exec(text) ?? [];
  if (whole === undefined) return { ...nothingSet, body: withoutToml(text) };
  if (isPlain(yaml)) return { ...nothingSet, body: blankLines(whole) + text.slice(whole.length) };
  const lineCounter = new LineCounter();
  const { contents, errors } = parseDocument(yaml, {
    lineCounter,
    prettyErrors: false,
    // Looking for repeated keys takes quadratic time, and they are other tools' concern.
    uniqueKeys: false,
  });
  // Text between two thematic breaks looks the same, and its blocks must not be lost.
  if (errors.length > 0 ? fence.test(yaml) : !isMap(contents)) return { ...nothingSet, body: text };

  const body = blankLines(whole) + text.slice(whole.length);
  const lineOf = (offset: number): number => lineCounter.linePos(offset).line;

  const [error] = errors;
  if (error !== undefined) {
    const message = `the front matter is not valid YAML: ${error.message}`;
    return { ...nothingSet, problems: [warning(message, lineOf(error.pos[0]))], body };
  }
  if (!isMap(contents)) return { ...nothingSet, body };
  const settings = readSettings(contents, lineOf);
  const defaults = { ...notebookDefaults(contents), ...settings.defaults };
  return { ...settings, defaults, kernel: kernelOf(contents), body };
}

/**
 * Whether it is surely a map, and has nothing of ours or of a kernel in it: most front matter is,
 * and parsing it would take as long as all the rest of a short document.
 */
function isPlain(yaml: string): boolean {
  if (/docproof|jupyter|jupytext|kernelspec/.test(yaml)) return false;
  const lines = yaml.split('\n').filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => plainEntry.test(line));
}

/** `key: words`, `key: [a, b]` or `key: "text"` at the margin. */
const plainEntry =
  /^[A-Za-z_][\w-]*:(?: +(?:\w[\w./() -]*|\[[\w ./-]*(?:,[\w ./-]+)*\]|"[^"\\]*"))? *$/;

/** In a notebook that Jupytext keeps as Markdown each fence is a cell: https://jupytext.readthedocs.io/en/latest/formats-markdown.html. */
function notebookDefaults(contents: YAMLMap.Parsed): DocumentDefaults {
  const format = contents.getIn(['jupytext', 'text_representation', 'format_name']);
  return format === 'markdown' ? { group: 'cells' } : {};
}

/** Jupytext and MyST name the kernel of a document under `kernelspec`, Quarto as `jupyter`. */
function kernelOf(contents: YAMLMap.Parsed): string | undefined {
  const jupyter = contents.get('jupyter');
  const spec = contents.get('kernelspec') ?? (isMap(jupyter) ? jupyter.get('kernelspec') : jupyter);
  const name = isMap(spec) ? (spec.get('language') ?? spec.get('name')) : spec;
  // A kernel of Python often has the name of its environment.
  return typeof name === 'string' && otherKernels.test(name) ? name : undefined;
}

const otherKernels =
  /^(?:ir|r|julia.*|javascript|deno|octave|sage.*|bash|rust|evcxr|xc(?:pp|\+\+).*|c\+\+.*|scala|almond|ruby|iruby|haskell|ihaskell|kotlin|java|ijava|go|gophernotes|x?sql.*|lua|xlua|stata|matlab|maxima|ocaml.*|\.net.*)$/i;

/** Hugo's front matter between `+++`, which sets nothing here, is no part of the text. */
function withoutToml(text: string): string {
  const [whole = '', toml = ''] = tomlFrontMatter.exec(text) ?? [];
  // MyST parts cells with the same mark.
  return whole === '' || fence.test(toml) || !/^\s*(?:[\w."'-]+\s*=|\[|#)/.test(toml)
    ? text
    : blankLines(whole) + text.slice(whole.length);
}

function blankLines(text: string): string {
  return text.replace(/[^\n]+/g, '');
}

/** Its YAML begins with the line end behind the marks, so that the lines of both count alike. */
const frontMatter = /^---[ \t]*((?:\n[\s\S]*?)?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const tomlFrontMatter = /^\+{3}[ \t]*\n([\s\S]*?\n)\+{3}[ \t]*(?:\n|$)/;
const fence = /^[ \t]*(?:`{3}|~{3})/m;
const nothingSet = { sectionWord: undefined, kernel: undefined, defaults: {}, problems: [] };

function readSettings(
  contents: YAMLMap.Parsed,
  lineOf: (offset: number) => number,
): Omit<FrontMatter, 'body' | 'kernel'> {
  const settings = contents.items.find(({ key }) => String(key) === 'docproof');
  if (settings === undefined) return nothingSet;
  const usage = 'write `docproof: { section: question }`';
  if (!isMap(settings.value)) {
    const line = lineOf(settings.key.range[0]);
    return { ...nothingSet, problems: [warning('`docproof` holds no settings', line, usage)] };
  }

  let found: Settings = {};
  const problems: Problem[] = [];
  for (const { key, value } of settings.value.items) {
    const name = String(key);
    const line = lineOf(key.range[0]);
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read === undefined) {
      problems.push(
        warning(`\`docproof\` has no setting \`${name}\``, line, suggest(name) ?? usage),
      );
      continue;
    }
    const setting = read(isScalar(value) ? value.value : undefined);
    if (typeof setting === 'string') problems.push(warning(setting, line, usages[name] ?? usage));
    else found = { ...found, ...setting };
  }
  const { sectionWord, ...defaults } = found;
  return { sectionWord, defaults, problems };
}

interface Settings extends DocumentDefaults {
  readonly sectionWord?: string;
}

/** Reads a value, or says what is wrong with it. */
type Reader = (value: unknown) => Settings | string;

/** The group of all snippets of a document of which each continues those before it. */
const wholeDocument = 'document';

const readers: Readonly<Record<string, Reader | undefined>> = {
  section: (value) => (isWord(value) ? { sectionWord: value.trim() } : '`section` is not a word'),
  group: (value) => (isWord(value) ? { group: value.trim() } : '`group` is not a word'),
  continues: (value) => {
    if (value === true) return { group: wholeDocument };
    return value === false ? {} : '`continues` is neither true nor false';
  },
  setup: (value) => (isWord(value) ? { setup: value } : '`setup` is not Python as text'),
};

const usages: Readonly<Record<string, string>> = {
  group: 'write `docproof: { group: document }`',
  continues: 'write `docproof: { continues: true }`, or name ids on the fences',
  setup: 'write `docproof: { setup: "import math" }`',
};

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function suggest(name: string): string | undefined {
  const close = Object.keys(readers).find((known) => distance(name, known) <= 3);
  return close && `did you mean \`${close}\`?`;
}

function warning(message: string, line: number, hint?: string): Problem {
  return { severity: 'warning', message, line, ...(hint === undefined ? {} : { hint }) };
}
