import { EventEmitter } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listenForInterruption } from '../../../src/cli/interruption.ts';

function buildProcess() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const kill = vi.fn<(pid: number, name: string) => void>();
  return Object.assign(new EventEmitter(), { pid: 7, kill });
}

test.each(['SIGINT', 'SIGTERM'])(
  'the first %s aborts, its echo does nothing, and a later one finds no listener',
  (name) => {
    const process = buildProcess();
    const signal = listenForInterruption(process);
    expect(signal.aborted).toBe(false);
    process.emit(name, name);
    expect(signal.aborted).toBe(true);
    vi.advanceTimersByTime(400);
    process.emit(name, name);
    expect(process.listenerCount(name)).toBe(1);
    vi.advanceTimersByTime(200);
    expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual([0, 0]);
    expect(process.kill).not.toHaveBeenCalled();
  },
);

test('a later one kills that is heard before the listener could be taken away', () => {
  const process = buildProcess();
  listenForInterruption(process);
  process.emit('SIGINT', 'SIGINT');
  // The loop was blocked: time went by, and no timer came.
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 600);
  onTestFinished(() => clock.mockRestore());
  process.emit('SIGINT', 'SIGINT');
  expect(process.kill).toHaveBeenCalledWith(7, 'SIGINT');
  expect(process.listenerCount('SIGINT')).toBe(0);
});
