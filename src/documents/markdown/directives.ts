import { distance } from 'fastest-levenshtein';
import { isPythonVersion } from '../../model/python.ts';
import type { CodeBlock } from '../format.ts';
import type { OptionWord } from '../option-words.ts';

/** What a fence says behind the name of a directive. */
interface Written {
  readonly language: string;
  readonly words: readonly OptionWord[];
}

/** Whether a name in braces is that of a chunk that Quarto, knitr or quarto-live runs as Python. */
export function isChunk(name: string): boolean {
  return chunks.has(name.toLowerCase());
}

/** The language of a directive and its options; `written` is its argument `said`, read as a fence is. */
export function directiveOf(name: string, said: string, written: Written): Written {
  if (cells.has(name)) return { ...written, language: kernelLanguage(written.language) };
  if (codeDirectives.has(name)) return written;
  // What stands behind `{doctest}` are the groups of the test.
  const [, names = written.language] = groupList.exec(said) ?? [];
  const groups: OptionWord = { key: names, value: undefined };
  const words: OptionWord[] = [...(names === '' ? [] : [groups]), ...written.words];
  const role = roles.get(name);
  if (role !== undefined) words.push(role);
  // Sphinx lets `...` stand for any text unless it is told otherwise.
  else if (tests.has(name)) words.push(ellipsis);
  return { language: `{${name}}`, words };
}

/** The groups of a block unless something else is said: a kernel runs all cells of a document, and Sphinx all tests of a group, in one namespace. */
export function groupsOf(
  name: string,
  words: readonly OptionWord[],
): Pick<CodeBlock, 'group' | 'alsoIn'> {
  if (isCell(name)) return { group: 'cells' };
  if (!tests.has(name)) return {};
  const [first] = words;
  const isSaid = first?.value === undefined && first !== ellipsis && first !== roles.get(name);
  const names = (isSaid ? (first?.key ?? '') : '').split(',').map((each) => each.trim());
  const isEach = names.includes('*');
  // What is around the tests of all groups is in none.
  if (isEach && roles.has(name)) return {};
  const [group = '', ...others] = names.filter((each) => each !== '*');
  const alsoIn = isEach ? ['*'] : others;
  return { group: group || 'default', ...(alsoIn.length > 0 && { alsoIn }) };
}

/** Whether it is code that the kernel of a document runs. */
export function isCell(name: string): boolean {
  return cells.has(name) || isChunk(name);
}

/** Whether the body of a directive is Markdown; undefined when its name is not known. */
export function holdsMarkdown(name: string): boolean | undefined {
  if (containers.has(name)) return true;
  return literal.has(name) || codeDirectives.has(name) || cells.has(name) || tests.has(name)
    ? false
    : undefined;
}

/** Whether the body of a directive is the code of a block, in colons as well as in backticks. */
export function holdsCode(name: string): boolean {
  return holdsMarkdown(name) === false;
}

/**
 * Reads `name, eval=FALSE, fig.cap="a, b"`, the header of a chunk: https://yihui.org/knitr/options/.
 * A name that is no safe id names nothing here.
 */
export function chunkWords(header: string): {
  readonly id: string | undefined;
  readonly words: readonly OptionWord[];
} {
  const words: OptionWord[] = [];
  const [first = ''] = header.split(',', 1);
  let id = safeId(first.trim());
  for (const { groups = {} } of header.matchAll(headerWord)) {
    const { key, value, bare = '' } = groups;
    if (key === undefined && bare.startsWith('.'))
      words.push({ key: bare.slice(1), value: undefined });
    else if (key === undefined) id ??= bare.startsWith('#') ? safeId(bare.slice(1)) : undefined;
    else if (key === 'label' || key === 'id') id ??= safeId(unquote(value ?? ''));
    else words.push({ key, value: unquote(value ?? '') });
  }
  return { id, words: [...words, ...effects(words)] };
}

/** The directive for code that the author of an unknown one meant, if it looks like one. */
export function meantDirective(language: string): string | undefined {
  const [, name] = /^\{([\w:+-]+)\}$/.exec(language) ?? [];
  if (name === undefined || holdsMarkdown(name) !== undefined) return undefined;
  const known = [...cells, ...codeDirectives, ...tests].filter(({ length }) => length > 4);
  return known.find((each) => distance(each, name) <= 2);
}

/** What options of another tool mean to docproof. */
export function effects(options: readonly OptionWord[]): readonly OptionWord[] {
  return options.flatMap(({ key, value = '' }): readonly OptionWord[] => {
    const says = `${key}: ${value}`;
    if (key === 'eval' && isFalse(value)) return [skip(`its options say \`${says}\``)];
    if (key === 'error' && isTrue(value)) return [skip(`its options say \`${says}\`${mayRaise}`)];
    if (key === 'skipif') return [skip(`its options say \`${says}\``)];
    if (key === 'pyversion') return [lowestPython(value) ?? skip(`its options say \`${says}\``)];
    if (key === 'options') return doctestEffects(value, skip(`its options say \`${says}\``));
    if (key === '.noeval') return [skip('it says `.noeval`')];
    if (key !== 'tags') return [];
    const tags: readonly string[] = value.match(/[\w-]+/g) ?? [];
    if (tags.includes('skip-execution')) return [skip('it is tagged `skip-execution`')];
    if (tags.includes('raises-exception')) {
      return [skip(`it is tagged \`raises-exception\`${mayRaise}`)];
    }
    return tags.includes('remove-cell') ? [setup] : [];
  });
}

/** What flags of doctest mean. */
function doctestEffects(flags: string, skipped: OptionWord): readonly OptionWord[] {
  return [
    ...(/(?:^|\W)-ELLIPSIS/.test(flags) ? [{ ...ellipsis, value: 'false' }] : []),
    ...(flags.includes('+NORMALIZE_WHITESPACE') ? [anyWhitespace] : []),
    ...(flags.includes('+SKIP') ? [skipped] : []),
  ];
}

/** Whether an option skips a cell for nothing but that it may raise. */
export function isForRaising({ key, value }: OptionWord): boolean {
  return key === 'skip' && value?.endsWith(mayRaise) === true;
}

const mayRaise = ', so it may raise, and no traceback follows';

/** Those of them that may stand on a fence without a directive, as Jupytext writes them. */
export function fenceEffects(words: readonly OptionWord[]): readonly OptionWord[] {
  return effects(words.filter(({ key }) => key === '.noeval' || key === 'tags'));
}

/** A label as an id; labels of other tools may hold what ids may not. */
export function safeId(label: string): string | undefined {
  return /^\w(?:[\w.-]*[\w-])?$/.test(label) && label.length <= 60 ? label : undefined;
}

/** `>= 3.12` as an option of docproof; no other condition can be said. */
function lowestPython(condition: string): OptionWord | undefined {
  const [, version = ''] = /^>=\s*(\d+\.\d+)$/.exec(condition.trim()) ?? [];
  return isPythonVersion(version) ? { key: 'min_python', value: version } : undefined;
}

function skip(reason: string): OptionWord {
  return { key: 'skip', value: reason };
}

function isFalse(value: string): boolean {
  return /^(?:false|f|no|never)$/i.test(value);
}

function isTrue(value: string): boolean {
  return /^(?:true|t|yes)$/i.test(value);
}

function unquote(value: string): string {
  return /^["']/.test(value) ? value.slice(1, -1) : value;
}

/** A cell names the lexer of its kernel. */
function kernelLanguage(name: string): string {
  return /^ipython[23]?$/i.test(name) ? 'python' : name;
}

const headerWord = /(?<key>[\w.-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s,]*)|(?<bare>[^\s,=]+)/g;

const ellipsis: OptionWord = { key: 'ellipsis', value: undefined };

const setup: OptionWord = { key: 'setup', value: undefined };

const anyWhitespace: OptionWord = { key: 'normalize', value: 'whitespace' };

/** Names at the start of an argument, with commas between them. */
const groupList = /^\s*([^\s,=}]+(?:\s*,\s*[^\s,=}]+)*)(?=\s|$)/;

/** What runs around the tests of its groups. */
const roles: ReadonlyMap<string, OptionWord> = new Map([
  ['testsetup', setup],
  ['testcleanup', { key: 'cleanup', value: undefined }],
]);

const chunks: ReadonlySet<string> = new Set([
  'python',
  'python3',
  'py',
  'pyodide',
  'pyodide-python',
]);

const cells: ReadonlySet<string> = new Set(['code-cell', 'jupyter-execute']);

/** Of MyST and Sphinx: their argument is the language. */
const codeDirectives: ReadonlySet<string> = new Set(['code-block', 'code', 'sourcecode']);

/** Of sphinx.ext.doctest. */
const tests: ReadonlySet<string> = new Set([
  'doctest',
  'testcode',
  'testoutput',
  'testsetup',
  'testcleanup',
]);

/** What is neither Markdown nor code of a language that the directive names. */
const literal: ReadonlySet<string> = new Set([
  'literalinclude',
  'include',
  'math',
  'mermaid',
  'raw',
  'eval-rst',
  'toctree',
  'csv-table',
  'image',
  'bibliography',
  'parsed-literal',
  'prompt',
  'highlight',
  'graphviz',
  'r',
  'julia',
  'bash',
  'ojs',
  'sql',
  'dot',
]);

/** Whose body is Markdown: admonitions, and what lays out a page. */
const containers: ReadonlySet<string> = new Set([
  'note',
  'warning',
  'tip',
  'hint',
  'important',
  'attention',
  'caution',
  'danger',
  'error',
  'seealso',
  'admonition',
  'todo',
  'versionadded',
  'versionchanged',
  'deprecated',
  'dropdown',
  'details',
  'tab-set',
  'tab-item',
  'grid',
  'grid-item',
  'grid-item-card',
  'card',
  'exercise',
  'solution',
  'epigraph',
  'margin',
  'sidebar',
  'topic',
  'figure',
  'container',
  'only',
]);
