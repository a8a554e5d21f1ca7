import { EventEmitter } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listenForInterruption } from '../../../src/cli/interruption.ts';

test.each(['SIGINT', 'SIGTERM'])(
  'the first %s aborts, its echo does nothing, and a later one finds no listener',
  (name) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const process = new EventEmitter();
    const signal = listenForInterruption(process);
    expect(signal.aborted).toBe(false);
    process.emit(name);
    expect(signal.aborted).toBe(true);
    vi.advanceTimersByTime(400);
    process.emit(name);
    expect(process.listenerCount(name)).toBe(1);
    vi.advanceTimersByTime(200);
    expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual([0, 0]);
  },
);
