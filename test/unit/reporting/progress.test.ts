import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createProgress, type ProgressStream } from '../../../src/reporting/index.ts';

/** A stream that remembers what is written to it. */
function spyStream(isTTY: boolean): { stream: ProgressStream; written: () => string } {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 80 });
  return { stream, written: () => String(stream.read() ?? '') };
}

test('a stream that is no terminal is left alone', () => {
  const { stream, written } = spyStream(false);
  const progress = createProgress(stream, 10);
  progress.advance('lesson.md:3 on 3.12', 1);
  progress.stop();
  expect(written()).toBe('');
});

test('a terminal shows how far it is, what runs and what broke', () => {
  const { stream, written } = spyStream(true);
  const progress = createProgress(stream, 10);
  progress.advance('lesson.md:3 on 3.12', 2);
  progress.stop();
  expect(written()).toContain('1/10 runs, 2 broken  lesson.md:3 on 3.12');
});

test('the number of broken runs stays until it is told anew', () => {
  const { stream, written } = spyStream(true);
  const progress = createProgress(stream, 10);
  progress.advance('a', 2);
  progress.advance('b');
  progress.stop();
  expect(written()).toContain('2/10 runs, 2 broken  b');
});

test('what has to be done before the runs is announced, and counts as no run', () => {
  const { stream, written } = spyStream(true);
  const progress = createProgress(stream, 10);
  progress.announce('preparing Python 3.12, once');
  progress.stop();
  expect(written()).toContain('0/10 runs, 0 broken  preparing Python 3.12, once');
});

test('a label cannot steer the terminal', () => {
  const { stream, written } = spyStream(true);
  const progress = createProgress(stream, 10);
  progress.advance('\u001b[2Jx');
  progress.stop();
  expect(written()).toContain('␛[2Jx');
});

test('stopping twice, or with nothing to run, does no harm', () => {
  const { stream } = spyStream(true);
  const progress = createProgress(stream, 1);
  progress.stop();
  progress.stop();
  progress.advance('late');
  createProgress(stream, 0).stop();
});

test('what runs for longest is what is shown', () => {
  const { stream, written } = spyStream(true);
  const progress = createProgress(stream, 10);
  for (const label of ['slow', 'quick']) progress.begin(label);
  progress.advance('quick');
  progress.stop();
  expect(written()).toContain('1/10 runs, 0 broken  slow');
});

test('what is known without a run takes no time, and says nothing of the time that is left', () => {
  vi.useFakeTimers();
  const { stream, written } = spyStream(false);
  const progress = createProgress(stream, 100, 'runs', 'lines');
  for (let known = 0; known < 50; known += 1) progress.advance('known');
  progress.begin('a');
  vi.advanceTimersByTime(30_000);
  progress.advance('a');
  progress.stop();
  vi.useRealTimers();
  expect(written()).toBe('51/100 runs, 0 broken, 30 s each, 25 min left  a\n');
});

test('a log gets a line now and then', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { stream, written } = spyStream(false);
  const progress = createProgress(stream, 90, 'runs', 'lines');
  for (let done = 0; done < 60; done += 1) {
    progress.begin('a');
    vi.advanceTimersByTime(1_000);
    progress.advance('a');
  }
  progress.stop();
  expect(written()).toBe(
    '30/90 runs, 0 broken, 1.0/s, 60 s left  a\n60/90 runs, 0 broken, 1.0/s, 30 s left  a\n',
  );
});
