import { expect, it } from 'vitest';
import { marksOutputs, sourceToRun } from '../../../src/model/output-prompts.ts';

it.each([
  ...[
    '[1, 2]',
    "{'age': 10, 'name': \"O'Neil\"}",
    '-1.5e3',
    'True',
    '{None: (1, 2.0)}',
    "b'a + b'",
  ],
  ...['AttributeError', "AttributeError: 'Foo' object has no attribute '__bar'"],
])('takes %s behind the mark for an output', (output) => {
  expect(marksOutputs(`f()\n>>> ${output}`)).toBe(true);
});

it.each(['f()', 'x = 3', '[n for n in x]', '1 + 1', 'import sys', 'sorted({1})'])(
  'takes %s for code behind a prompt',
  (code) => {
    expect(marksOutputs(`f()\n>>> 3\n>>> ${code}`)).toBe(false);
  },
);

it('runs marked outputs as comments that stand in the same columns', () => {
  const source = 'f()\n>>> [1]\nf()\n>>> KeyError: 3\n';
  expect(sourceToRun({ source, dialect: 'script' })).toBe('f()\n# > [1]\nf()\n# > KeyError: 3\n');
  expect(sourceToRun({ source: '>>> 3\n3\n', dialect: 'session' })).toBe('>>> 3\n3\n');
});
