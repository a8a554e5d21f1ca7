import {
  isPython,
  looksLikePython,
  mayHaveMagics,
  pythonAliases,
  startsWithPrompt,
} from '../language.ts';
import { languageRun } from './hosts.ts';
import type { Element } from './tags.ts';

/**
 * The language that an element names for the code in it; undefined when it names none, and
 * `output` for what a program printed. Names are those of the tools that write pages: Sphinx and
 * Pygments, Prism, highlight.js, Shiki, Rouge, Chroma, pandoc, SyntaxHighlighter, GitHub, nbconvert.
 */
export function languageOf(element: Element): string | undefined {
  const { name, attributes, classes } = element;
  const run = languageRun(element);
  if (run !== undefined) return run;
  const isCode = name === 'pre' || name === 'code';
  const isError = attributes.get('data-mime-type') === 'application/vnd.jupyter.stderr';
  if (isError || classes.some((each) => otherResults.has(each))) return 'result';
  if (classes.some((each) => outputClasses.has(each))) return 'output';

  for (const attribute of languageAttributes) {
    const value = attributes.get(attribute);
    if (value) return spell(value);
  }
  const lang = isCode ? attributes.get('lang') : undefined;
  if (lang && !isSpoken(lang)) return spell(lang);

  const [, brush] = /\bbrush:\s*([\w+#-]+)/.exec(attributes.get('class') ?? '') ?? [];
  if (brush !== undefined) return spell(brush);
  for (const each of classes) {
    const [, value] = prefixed.exec(each) ?? [];
    if (value !== undefined && !isSpoken(value) && !notLanguages.has(value)) return spell(value);
  }
  const mayBeBare = isCode || classes.some((each) => companions.has(each));
  return mayBeBare ? bareLanguage(classes) : undefined;
}

/**
 * The language of a block, where its page names one that many pages use for Python, or none.
 *
 * @param named as `languageOf` says
 */
export function settleLanguage(named: string | undefined, source: string): string {
  const language = named ?? '';
  // What Sphinx highlights by default is Python if it can be, and nbconvert's cells are unless they have magics.
  if (language === 'default') return looksLikePython({ source }) ? pythonOf(source) : '';
  if (notebookNames.has(language)) return mayHaveMagics(source) ? language : 'python';
  return language === '' && startsWithPrompt({ source }) ? 'pycon' : language;
}

/** `pycon` for a session, and else `python`. */
export function pythonOf(source: string): 'python' | 'pycon' {
  return startsWithPrompt({ source }) ? 'pycon' : 'python';
}

function bareLanguage(classes: readonly string[]): string | undefined {
  const found = classes.find((each) => {
    const name = each.toLowerCase();
    return isPython(name) || aliases.has(name) || commonLanguages.has(name);
  });
  return found === undefined ? undefined : spell(found);
}

function spell(language: string): string {
  const name = language.trim();
  return aliases.get(name.toLowerCase()) ?? name;
}

/** Whether it names a language that people speak, such as `en` and `pt-BR`. */
function isSpoken(value: string): boolean {
  return /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(value) && !shortNames.has(value.toLowerCase());
}

const languageAttributes = [
  'data-lang',
  'data-language',
  'data-code-language',
  'data-enlighter-language',
  'data-tagsearch-lang',
];

const prefixed =
  /^(?:language|lang|highlight-source|highlight-text|highlight|hl|src)-([\w+#][\w+#.-]*)$/;

const notLanguages: ReadonlySet<string> = new Set(
  'wrapper wrap lines line block content container toolbar copy code box inner body title caption header table ln switcher selector mode group'.split(
    ' ',
  ),
);

const shortNames: ReadonlySet<string> = new Set(
  'py js ts rb rs go sh cs kt pl hs ex md ps vb tf cl fs ml jl nu'.split(' '),
);

/** What pages call sessions and tracebacks in words of their own, and text without a language. */
const aliases: ReadonlyMap<string, string> = new Map<string, string>([
  ...pythonAliases,
  ['doctest', 'pycon'],
  ['doctest-block', 'pycon'],
  ['python-traceback', 'pytb'],
  ['nohighlight', 'text'],
  ['no-highlight', 'text'],
]);

const notebookNames: ReadonlySet<string> = new Set(['ipython', 'ipython2', 'ipython3']);

/** Classes beside which the name of a language may stand alone. */
const companions: ReadonlySet<string> = new Set(
  'sourceCode highlight codehilite hljs prettyprint programlisting'.split(' '),
);

const commonLanguages: ReadonlySet<string> = new Set(
  'bash sh zsh shell console shell-session powershell batch text txt plain plaintext none json yaml toml ini xml html css js javascript ts typescript c cpp c++ java rust go ruby php sql diff makefile dockerfile r cython'.split(
    ' ',
  ),
);

/** nbconvert, Jupyter Book, Quarto, Sphinx-Gallery, and what people write by hand. */
const outputClasses: ReadonlySet<string> = new Set(
  'output jp-OutputArea-output output_stdout output_stream output_error cell-output-stdout cell-output-error stdout console-output code-output sphx-glr-script-out doctest-output pytb'.split(
    ' ',
  ),
);

/** Results that are not printed: the value of a cell, what went to the standard error stream. */
const otherResults: ReadonlySet<string> = new Set(
  'output_execute_result output_stderr cell-output-stderr cell-output-display jp-OutputArea-executeResult stderr'.split(
    ' ',
  ),
);
