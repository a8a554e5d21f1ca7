import type { CodeBlock } from '../format.ts';
import { startsWithPrompt } from '../language.ts';
import type { OptionWord } from '../option-words.ts';
import { codeBlock, emptyBlock, languageOf } from './code.ts';
import type { DirectiveElement } from './element.ts';
import type { Range, SourceLines } from './source-lines.ts';

/** What a document has said before a block. */
export interface Before {
  /** The language of `highlight`. */
  readonly highlight: string;
  /** The kernel of the cells, as `jupyter-kernel` names it; empty for the default one. */
  readonly kernel: string;
  /** The group of the cells. */
  readonly cells: string;
}

/** Whether a directive is one of an extension that shows code, or runs it. */
export function isRunBlock({ name }: DirectiveElement): boolean {
  return languages[name] !== undefined;
}

/** Reads such a directive. What only IPython knows, or what may raise, is not run. */
export function readRunBlock(
  directive: DirectiveElement,
  lines: SourceLines,
  before: Before,
): CodeBlock {
  const { name, line } = directive;
  const body = directive.body && partOf(directive, directive.body, lines);
  const block = body ? codeBlock(lines, directive, body) : emptyBlock(lines, line);
  const language = languages[name]?.(directive, block.source, before) ?? '';
  return {
    ...block,
    language: language === '' ? languageOf(block.source, '', before.highlight) : language,
    words: [...block.words, ...wordsOf(directive, block.source)],
    ...(name === 'jupyter-execute' && { group: before.cells }),
  };
}

type LanguageOf = (directive: DirectiveElement, source: string, before: Before) => string;

const python: LanguageOf = () => 'python';

const firstWord: LanguageOf = ({ argument }) => argument.split(/\s/, 1)[0] ?? '';

/** The language of each of them; empty where it names none. */
const languages: Readonly<Record<string, LanguageOf | undefined>> = {
  // sphinx-tabs: the language, and then the title of the tab.
  'code-tab': firstWord,
  // sphinx-prompt: the language, the prompts, and `auto` where these stand in the code itself.
  prompt: firstWord,
  // jupyter-sphinx.
  'jupyter-execute': (_, __, { kernel }) =>
    /^$|python|^xeus-py/i.test(kernel) ? 'python' : kernel,
  // https://ipython.readthedocs.io/en/stable/sphinxext.html
  ipython: (_, source) => (startsWithPrompt({ source }) ? 'pycon' : 'python'),
  // sphinx-exec-code and its like, Runestone, and Pyodide in a page.
  exec: python,
  'exec-code': python,
  exec_code: python,
  'exec-python': python,
  execute_code: python,
  pyodide: python,
  activecode: ({ options }) => options.get('language') ?? 'python',
};

/** The exercise of Runestone has words before a line of `~~~~`, and tests behind one of `====`. */
function partOf({ name }: DirectiveElement, body: Range, lines: SourceLines): Range | undefined {
  if (name !== 'activecode') return body;
  let { first, last } = body;
  for (let line = body.first; line <= last; line += 1) {
    if (/^\s*~{4,}\s*$/.test(lines.text(line))) first = lines.nextText(line + 1);
    if (/^\s*={4,}\s*$/.test(lines.text(line))) last = line - 1;
  }
  while (last >= first && lines.isBlank(last)) last -= 1;
  return last < first ? undefined : { first, last };
}

function wordsOf({ options }: DirectiveElement, source: string): readonly OptionWord[] {
  const raises = options.get('raises');
  const magic = source.split('\n').find((line) => toIPython.test(line));
  return [
    ...(raises === undefined ? [] : [skip(`its options say \`raises\`, so that it may raise`)]),
    ...(options.has('okexcept') ? [skip('its options say `okexcept`, so that it may raise')] : []),
    ...(magic === undefined ? [] : [skip(`it holds a line to IPython: ${magic.trim()}`)]),
  ];
}

function skip(reason: string): OptionWord {
  return { key: 'skip', value: reason };
}

const toIPython =
  /^\s*(?:In ?\[\d+\]:[ \t]*)?(?:%%?[A-Za-z]|![\w./]|@(?:savefig|suppress|verbatim|doctest|okexcept|okwarning)\b)/;
