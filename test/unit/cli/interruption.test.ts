import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { listenForInterruption } from '../../../src/cli/interruption.ts';

test('the first Ctrl-C aborts, its echo does nothing, and a later one finds no listener', () => {
  vi.useFakeTimers();
  const process = new EventEmitter();
  const signal = listenForInterruption(process);
  expect(signal.aborted).toBe(false);
  process.emit('SIGINT');
  expect(signal.aborted).toBe(true);
  vi.advanceTimersByTime(400);
  process.emit('SIGINT');
  expect(process.listenerCount('SIGINT')).toBe(1);
  vi.advanceTimersByTime(200);
  expect(process.listenerCount('SIGINT')).toBe(0);
  vi.useRealTimers();
});
