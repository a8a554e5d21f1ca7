import { expect, it } from 'vitest';
import { read } from './read.ts';

const dialectOf = (source: string) => {
  const { document } = read(`\`\`\`python\n${source}\n\`\`\`\n`);
  return document.snippets[0]?.dialect;
};
const definition = 'def double(n):\n    return 2 * n\n';

it.each([
  ['definitions above', `${definition}\n>>> double(2)\n4`],
  ['an import above', "import math\nprint('up')\n>>> math.floor(2.5)\n2"],
  ['a comprehension behind the prompt', `${definition}>>> [double(n) for n in range(2)]\n[0, 2]`],
])('code with prompts below it is a session: %s', (_, source) => {
  expect(dialectOf(source)).toBe('session');
});

it.each([
  ['prompts in a docstring', `"""\n>>> double(2)\n4\n"""\n${definition}`],
  ['indented prompts in a docstring', 'def f():\n    """\n    >>> f()\n    """\n'],
  ['code that does not parse', 'def double(n:\n>>> double(2)'],
  ['a value above, as where outputs are marked', '[double(2)]\n>>> double(3)'],
  ['values behind the marks', `${definition}double(2)\n>>> 4\ndouble("a")\n>>> 'aa'`],
])('other scripts are none: %s', (_, source) => {
  expect(dialectOf(source)).toBe('script');
});
