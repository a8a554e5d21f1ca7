import { describe, expect, it } from 'vitest';
import { isPython, meantPython } from '../../../src/documents/language.ts';

describe('isPython', () => {
  it.each([
    ...['python', 'Python', 'PY', 'python3', 'py3', 'ipython', 'ipython3', 'pycon', '{doctest}'],
    ...['python-repl', 'pycon3', 'pyrepl', 'python-console'],
  ])('takes %s', (language) => {
    expect(isPython(language)).toBe(true);
  });

  it.each(['', 'python2', 'pyhton', 'ipython2', 'doctest'])('refuses %j', (language) => {
    expect(isPython(language)).toBe(false);
  });
});

describe('meantPython', () => {
  it.each([
    ['pyhton', 'python'],
    ['Phyton', 'python'],
    ['pyton', 'python'],
    ['python3.12', 'python'],
    ['python3.11', 'python'],
    ['{python}', 'python'],
    ['py-console', 'pycon'],
    ['pycom', 'pycon'],
  ])('takes %s for a misspelt %s', (language, meant) => {
    expect(meantPython(language)).toBe(meant);
  });

  it.each(['', 'python', 'cython', 'ipython', 'jython', 'python2', 'json', 'php', 'pytb', 'text'])(
    'leaves %j alone',
    (language) => {
      expect(meantPython(language)).toBeUndefined();
    },
  );
});
