import { once } from 'node:events';
import { boot, type Interpreter } from './interpreter/interpreter.ts';
import type { Answer, LaneTask, Order } from './protocol.ts';
import { createClock } from './seal/clock.ts';
import { closeRealm } from './seal/realm.ts';

/**
 * The life of a worker thread: it takes orders until it is told to leave, and keeps so many
 * interpreters, so that its memory stays bounded however many runtimes there are.
 */
export default async function serve({ port, output, limits, keep }: LaneTask): Promise<void> {
  const prepared = new Map<number, Extract<Order, { kind: 'prepare' }>>();
  /** By what they are booted from, the one first that was used longest ago. */
  const interpreters = new Map<number, Interpreter>();
  const clock = createClock();
  closeRealm(clock);
  const answer = (message: Answer): void => port.postMessage(message);
  for (;;) {
    const [order] = (await once(port, 'message')) as [Order];
    if (order.kind === 'leave') break;
    try {
      if (order.kind === 'make-image') {
        const { image } = await boot(order.runtime, output, limits, order.chance, clock);
        answer({ kind: 'image', image });
        continue;
      }
      if (order.kind === 'prepare') {
        prepared.set(order.from, order);
        continue;
      }
      const from = prepared.get(order.from);
      if (from === undefined) throw new Error('a run came before what to boot from');
      const ready = interpreters.get(order.from);
      const booted = ready === undefined;
      // It is put back behind its run, when it can be used again.
      interpreters.delete(order.from);
      // Let go of old memory before a new one is made.
      if (booted) dropOldest(interpreters, keep - 1);
      const interpreter = ready ?? (await boot(from.runtime, output, limits, from.image, clock));
      answer({ kind: 'started' });
      const start = performance.now();
      const outcome = interpreter.run(order.run);
      const durationMs = performance.now() - start;
      const printed = interpreter.streams.take();
      answer({ kind: 'finished', outcome, printed, durationMs, booted });
      // The engine looks at the answer meanwhile.
      if (order.isolation === 'rewind' && rewind(interpreter)) {
        interpreters.set(order.from, interpreter);
      }
    } catch (error) {
      answer({ kind: 'failed', message: describe(error) });
    }
  }
  port.close();
}

function dropOldest(interpreters: Map<number, Interpreter>, keep: number): void {
  for (const oldest of interpreters.keys()) {
    if (interpreters.size <= keep) return;
    interpreters.delete(oldest);
  }
}

/** Whether the interpreter can be used again. */
function rewind(interpreter: Interpreter): boolean {
  try {
    return interpreter.rewind();
  } catch {
    return false;
  }
}

function describe(error: unknown): string {
  // The first line only: a stack through Emscripten's glue shows its whole source as one line.
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, 500);
}
