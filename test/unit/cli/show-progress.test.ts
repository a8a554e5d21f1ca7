import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type ProgressFlags, progressForm } from '../../../src/cli/show-progress.ts';
import type { ProgressForm } from '../../../src/reporting/index.ts';

test.each<[ProgressForm, string, boolean, Record<string, string>, ProgressFlags]>([
  ['bar', 'on a terminal', true, {}, {}],
  ['none', 'in a pipe', false, {}, {}],
  ['lines', 'in the log of CI', false, { CI: 'true' }, {}],
  ['none', 'where CI is said to be none', false, { CI: 'false' }, {}],
  ['lines', 'on a terminal that moves nothing', true, { TERM: 'dumb' }, {}],
  ['none', 'with --no-progress', true, { CI: '1' }, { progress: false }],
  ['none', 'with --quiet', true, {}, { quiet: true }],
])('progress is shown as %s %s', (form, _, isTTY, env, flags) => {
  const stderr = Object.assign(new PassThrough(), { isTTY });
  expect(progressForm({ stderr, env }, flags)).toBe(form);
});
