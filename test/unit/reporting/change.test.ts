import { expect, test } from 'vitest';
import type { AnswerChange } from '../../../src/model/change.ts';
import { renderChange } from '../../../src/reporting/terminal/change.ts';
import { createFrame } from '../../../src/reporting/terminal/frame.ts';
import { buildChange } from '../../helpers/builders.ts';

const frame = createFrame({ width: 100, color: false });
const place = { line: 1, column: 1 };

function raisedIn(change: AnswerChange, type: string): AnswerChange {
  const raised = { type, message: 'no such thing\nat all' };
  return {
    ...change,
    kind: 'raises',
    answers: change.answers.map((each) => (each.held ? each : { ...each, raised })),
  };
}

const stale = { '<3.13': true, '>=3.13': '(2000, 10, 10)\n' } as const;
const traceback = 'Traceback (most recent call last):\n    ...\nKeyError: 1\n';

test.each<[string, AnswerChange]>([
  ['True up to 3.12; since 3.13 it is `(2000, 10, 10)`.', buildChange(stale)],
  [
    'True up to 3.12; since 3.13 it is `(2000, 10, 10)`.',
    buildChange(stale, { kind: 'value', place }),
  ],
  ['True since 3.12; up to 3.11 it was `b`.', buildChange({ '<3.12': 'b', '>=3.12': true })],
  [
    'Never true: up to 3.11 it was `b`; since 3.12 it is nothing.',
    buildChange({ '<3.12': 'b', '>=3.12': '' }),
  ],
  [
    'True up to 3.11; since 3.12 it is another answer.',
    buildChange({ '<3.12': true, '>=3.12': 'b\nc\n' }),
  ],
  [
    'True up to 3.11; since 3.12 it raises `KeyError: 1`.',
    buildChange({ '<3.12': true, '>=3.12': traceback }, { kind: 'example', place }),
  ],
  [
    'Holds up to 3.11; since 3.12 it raises `ImportError: no such thing`.',
    raisedIn(buildChange({ '<3.12': true, '>=3.12': '' }), 'ImportError'),
  ],
  [
    'Holds since 3.12; up to 3.11 it raised nothing.',
    buildChange({ '<3.12': 'b', '>=3.12': true }, { kind: 'raises' }),
  ],
  [
    'True up to 3.11; since 3.12 it raises nothing.',
    buildChange({ '<3.12': true, '>=3.12': '' }, { kind: 'raises', place }),
  ],
  [
    'True up to 3.14; since 3.15 (preview) it is `b`.',
    buildChange({ '<3.15': true, '>=3.15': 'b' }),
  ],
  // Nothing is said of the Pythons between, which were not run.
  [
    'True on 3.10; on 3.14 and 3.15 (preview) it is `b`.',
    buildChange({ '<3.11': true, '>=3.14': 'b' }),
  ],
  ['True on 3.12; since 3.13 it is `b`.', buildChange({ '3.12': true, '>=3.13': 'b' })],
])('%s', (sentence, change) => {
  expect(renderChange(frame, change, 2)).toEqual([`  ${sentence}`]);
});

test('what changed more than once is a row for each range', () => {
  const change = buildChange({ '<3.11': true, '>=3.11,<3.14': 'b', '>=3.14': 'c\nd' });
  expect(renderChange(frame, change, 2)).toEqual([
    '  The answer changed more than once:',
    '    up to 3.10              as claimed',
    '    on 3.11, 3.12 and 3.13  `b`',
    '    since 3.14              `c …`',
  ]);
});

test('a narrow terminal has no column of answers', () => {
  const change = buildChange({ '<3.12': true, '3.12': 'b', '>=3.13': 'c' });
  expect(renderChange(createFrame({ width: 40, color: false }), change, 2)).toEqual([
    '  The answer changed more than once:',
    '    up to 3.11: as claimed',
    '    on 3.12: `b`',
    '    since 3.13: `c`',
  ]);
});
