import { expect, test } from 'vitest';
import { parseExpectation, setExpectation, versionsFor } from '../../../src/expectations/index.ts';
import { buildChange, buildExpectation } from '../../helpers/builders.ts';

const printing = buildExpectation({ outcome: { stdout: 'a\n', raises: undefined } });
const gone = { type: 'ImportError', message: 'no\nsuch' };

test('each range on which the output is another one is an entry', () => {
  const change = buildChange({ '<3.12': true, '>=3.12,<3.14': 'b', '>=3.14': '' });
  expect(versionsFor(printing, [change])).toEqual({
    versions: { '>=3.12,<3.14': { stdout: 'b\n' }, '>=3.14': { stdout: '' } },
  });
});

test('the entries make the expectation true', () => {
  const changes = versionsFor(printing, [buildChange({ '<3.13': true, '>=3.13': 'b\nc' })]);
  const text = setExpectation('# mine\nstdout: |\n  a\n', changes);
  expect(text).toBe(
    '# mine\nstdout: |\n  a\nversions:\n  ">=3.13":\n    stdout: |\n      b\n      c\n',
  );
  expect(parseExpectation(text, 'a.yaml').problems).toEqual([]);
});

test('an exception is claimed, with what was printed only where that is claimed', () => {
  const change = buildChange({ '<3.12': true, '>=3.12': 'b' }, { kind: 'raises' });
  const raising = {
    ...change,
    answers: change.answers.map((each) => (each.held ? each : { ...each, raised: gone })),
  };
  const raises = { type: 'ImportError', message: 'no' };
  expect(versionsFor(buildExpectation(), [raising])).toEqual({
    versions: { '>=3.12': { raises } },
  });
  expect(versionsFor(printing, [raising])).toEqual({
    versions: { '>=3.12': { stdout: 'b\n', raises } },
  });
});

test('an exception that comes no more is taken back', () => {
  const outcome = { stdout: undefined, raises: { type: 'KeyError', message: undefined } };
  const change = buildChange({ '<3.12': true, '>=3.12': 'b' }, { kind: 'raises' });
  expect(versionsFor(buildExpectation({ outcome }), [change])).toEqual({
    versions: { '>=3.12': { raises: null } },
  });
});

test.each([
  ['no Python holds', buildChange({ '<3.12': 'b', '>=3.12': 'c' })],
  [
    'it is a claim of the document',
    buildChange({ '<3.12': true, '>=3.12': 'c' }, { kind: 'value', place: { line: 1, column: 1 } }),
  ],
])('there are none where %s', (_, change) => {
  expect(versionsFor(printing, [change])).toEqual({});
});
