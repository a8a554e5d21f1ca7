import { once } from 'node:events';
import { boot, type Interpreter } from './interpreter/interpreter.ts';
import type { Answer, LaneTask, Order } from './protocol.ts';
import { createClock } from './seal/clock.ts';
import { closeRealm } from './seal/realm.ts';

/**
 * The life of a worker thread: it takes orders until it is told to leave, and keeps one
 * interpreter at a time, so that its memory stays bounded however many runtimes there are.
 */
export default async function serve({ port, output, limits }: LaneTask): Promise<void> {
  let prepared: Extract<Order, { kind: 'prepare' }> | undefined;
  let interpreter: Interpreter | undefined;
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
        // Let go of the old memory before a new one is made.
        interpreter = undefined;
        prepared = order;
        continue;
      }
      if (prepared === undefined) throw new Error('a run came before what to boot from');
      const booted = interpreter === undefined;
      interpreter ??= await boot(prepared.runtime, output, limits, prepared.image, clock);
      answer({ kind: 'started' });
      const start = performance.now();
      const outcome = interpreter.run(order.run);
      const durationMs = performance.now() - start;
      const printed = interpreter.streams.take();
      answer({ kind: 'finished', outcome, printed, durationMs, booted });
      // The engine looks at the answer meanwhile.
      if (order.isolation === 'boot' || !rewind(interpreter)) interpreter = undefined;
    } catch (error) {
      interpreter = undefined;
      answer({ kind: 'failed', message: describe(error) });
    }
  }
  port.close();
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
