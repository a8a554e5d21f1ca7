import { distance } from 'fastest-levenshtein';
import type { CodeBlock } from './format.ts';
import { hasPromptsBelowCode } from './prompts-below.ts';

/** Whether a block in this language is Python, in any case. */
export function isPython(language: string): boolean {
  const name = language.toLowerCase();
  return pythonNames.has(name) || pythonAliases.has(name) || isIPython(name);
}

/** Whether the language says that the block is a recorded session. */
function isSession(language: string): boolean {
  const name = language.toLowerCase();
  return sessionNames.has(name) || pythonAliases.get(name) === 'pycon';
}

/** Whether the language is Python as a notebook takes it, with lines to IPython. */
export function isIPython(language: string): boolean {
  const name = language.toLowerCase();
  return name === 'ipython' || name === 'ipython3';
}

/** Whether a line of a block begins like one to IPython or to the shell. */
export function mayHaveMagics(source: string): boolean {
  return /^[ \t]*[%!]/m.test(source);
}

/**
 * What highlighters call Python and its sessions in other words: Pygments,
 * https://pygments.org/docs/lexers/#lexers-for-python-and-related-languages, and highlight.js.
 */
export const pythonAliases: ReadonlyMap<string, 'python' | 'pycon'> = new Map([
  ['py3', 'python'],
  ['python-console', 'pycon'],
  ['python-repl', 'pycon'],
  ['pycon3', 'pycon'],
  ['pyrepl', 'pycon'],
]);

/** Whether the language is close to Python by name, and rightly something else. */
export function isOtherPython(language: string): boolean {
  return otherLanguages.has(language.toLowerCase());
}

/** The name of Python that the author of an unknown language meant, if it looks like one. */
export function meantPython(language: string): 'python' | 'pycon' | undefined {
  const name = language.toLowerCase().replace(/[{}]/g, '');
  if (isPython(language) || otherLanguages.has(name)) return undefined;
  if (consoleNames.test(name)) return 'pycon';
  if (pythonWithVersion.test(name) || distance(name, 'python') <= 2) return 'python';
  return distance(name, 'pycon') <= 1 ? 'pycon' : undefined;
}

/** With the directives of Sphinx in MyST, as are those below. */
const sessionNames: ReadonlySet<string> = new Set(['pycon', '{doctest}']);

const pythonNames: ReadonlySet<string> = new Set([
  'python',
  'py',
  'python3',
  '{testcode}',
  '{testsetup}',
  '{testcleanup}',
  ...sessionNames,
]);

/** Close to Python by name, and rightly something else. */
const otherLanguages: ReadonlySet<string> = new Set(['cython', 'jython', 'pylon', 'python2']);

const consoleNames = /^py(?:thon)?3?[-_]?(?:repl|console|session|shell)$/;
const pythonWithVersion = /^py(?:thon)?[-_]?3(?:[._]?\d+)*$/;

/** What can be told of a block by its text. */
type Text = Pick<CodeBlock, 'form' | 'language' | 'source'>;

/** Whether a block is Python: by its language, or as a session of IPython that names no other. */
export function isPythonBlock(block: Text): boolean {
  if (isIPython(block.language) && block.form !== 'cell' && mayHaveMagics(block.source)) {
    return false;
  }
  if (isPython(block.language)) return true;
  const mayBeNotebook = block.form === 'fenced' || block.form === 'element';
  return mayBeNotebook && notebookNames.has(block.language.toLowerCase()) && startsWithInput(block);
}

/** Whether a block of Python is a session: by its language, by how it starts, or with definitions over the prompts. */
export function isSessionBlock(block: Text): boolean {
  if (isSession(block.language) || startsWithPrompt(block)) return true;
  return block.form !== 'cell' && hasPromptsBelowCode(block.source);
}

/** Whether a block starts with a prompt of Python or IPython; comments may stand over it. */
export function startsWithPrompt(block: Pick<Text, 'source'>): boolean {
  const code = block.source.replace(leadingComments, '');
  return /^\s*>>>(?: |\r?\n|$)/.test(code) || startsWithInput(block);
}

/**
 * Whether a block in no language is Python by its looks: a line of it cannot well be anything else,
 * and none is that of another language.
 */
export function looksLikePython(block: Pick<Text, 'source'>): boolean {
  if (startsWithPrompt(block)) return true;
  const lines = block.source.split('\n').map((line) => line.trimEnd());
  return (
    lines.some((line) => pythonLine.test(line)) && !lines.some((line) => foreignLine.test(line))
  );
}

function startsWithInput({ source }: Pick<Text, 'source'>): boolean {
  return /^In ?\[\d+\]: /.test(source.trimStart());
}

const leadingComments = /^(?:[ \t]*(?:#.*)?\r?\n)+/;

const notebookNames: ReadonlySet<string> = new Set(['', 'ipython', 'ipython3', 'none']);

const pythonLine =
  /^\s*(?:(?:async )?def \w+\(.*\).*:|class \w+(?:\(.*\))?:|from [\w.]+ import [\w(*][\w, ()*]*|import [\w.]+(?: as \w+)?(?:, ?\w+)*|print\(.*\)|(?:for \w[\w, ]* in|while|with|elif|if) .+:|(?:try|else|finally|except(?: \w.*)?):|@\w+(?:\.\w+)*(?:\(.*\))?|[a-z_]\w* = (?:[a-z_][\w.]*\(.*\)|lambda .+:.+))$/;
const foreignLine =
  /[;{]$|^\s*(?:function|const|let|var|#include|\$ |public|private|fn|func|end$)\b|^\s*\[[\w."-]+\]$/;
