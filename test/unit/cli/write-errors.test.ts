import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { watchForWriteErrors } from '../../../src/cli/write-errors.ts';

interface Outcome {
  readonly exitCode: number | undefined;
  readonly stderr: string;
}

async function failWith(...errors: readonly object[]): Promise<Outcome> {
  const process: { stdout: PassThrough; stderr: PassThrough; exitCode?: number } = {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
  };
  watchForWriteErrors(process);
  for (const error of errors) process.stdout.emit('error', Object.assign(new Error('no'), error));
  process.stderr.end();
  return { exitCode: process.exitCode, stderr: await text(process.stderr) };
}

test('a full disk is told once, and the process ends with 3', async () => {
  const full = { code: 'ENOSPC', errno: -28 };
  expect(await failWith(full, full)).toEqual({
    exitCode: 3,
    stderr: expect.stringMatching(
      /^error: the report cannot be written: no space left on device\n {4}hint: [^\n]+\n$/,
    ),
  });
});

test('an error that the system does not know is told in its own words', async () => {
  const { stderr } = await failWith({});
  expect(stderr).toContain('error: the report cannot be written: no\n');
});

test('a reader that has seen enough changes nothing', async () => {
  expect(await failWith({ code: 'EPIPE', errno: -32 })).toEqual({
    exitCode: undefined,
    stderr: '',
  });
});
