import { expect, test } from 'vitest';
import { checkReporters } from '../../../src/cli/check-reporters.ts';
import { UsageError } from '../../../src/commands/index.ts';
import type { ReporterChoice } from '../../../src/model/reporter-name.ts';

function check(...choices: readonly ReporterChoice[]): () => void {
  return () => checkReporters(choices, '/home/me');
}

test('two that would run into one another are refused before anything runs', () => {
  expect(check({ name: 'default' }, { name: 'json' })).toThrow(UsageError);
  expect(check({ name: 'default' }, { name: 'json', file: 'a' })).not.toThrow();
});

test.each(['a', './a', 'sub/../a', '/home/me/a'])('a and %s are the same file', (file) => {
  expect(check({ name: 'tap', file: 'a' }, { name: 'json', file })).toThrow(
    `two reporters write into ${file}`,
  );
});
