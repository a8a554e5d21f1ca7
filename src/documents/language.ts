import { distance } from 'fastest-levenshtein';

/** Whether a block in this language is Python, in any case. */
export function isPython(language: string): boolean {
  return pythonNames.has(language.toLowerCase());
}

/** Whether the language says that the block is a recorded session. */
export function isSession(language: string): boolean {
  return sessionNames.has(language.toLowerCase());
}

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

/** With the directive of MyST. */
const sessionNames: ReadonlySet<string> = new Set(['pycon', '{doctest}']);

const pythonNames: ReadonlySet<string> = new Set(['python', 'py', 'python3', ...sessionNames]);

/** Close to Python by name, and rightly something else. */
const otherLanguages: ReadonlySet<string> = new Set([
  'cython',
  'ipython',
  'jython',
  'pylon',
  'python2',
]);

const consoleNames = /^py(?:thon)?3?[-_]?(?:repl|console|session|shell)$/;
const pythonWithVersion = /^py(?:thon)?[-_]?3(?:[._]?\d+)*$/;
