import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStatusLine } from '../../../src/reporting/status-line.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY });
  return { stream, written: () => String(stream.read() ?? '') };
}

test('it appears when there is something to wait for, and goes without a trace', () => {
  const { stream, written } = terminal(true);
  const line = createStatusLine(stream);
  line.show('at once');
  line.clear();
  expect(written()).toBe('');
  vi.advanceTimersByTime(300);
  line.show('1 of 3');
  line.show('2 of 3');
  line.clear();
  line.clear();
  expect(written()).toBe('\r\u001b[2K1 of 3\r\u001b[2K');
});

test('it shows nothing where there is no terminal', () => {
  const { stream, written } = terminal(false);
  const line = createStatusLine(stream);
  vi.advanceTimersByTime(300);
  line.show('1 of 3');
  line.clear();
  expect(written()).toBe('');
});
