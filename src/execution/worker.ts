import { once } from 'node:events';
import type { PythonVersion } from '../model/python.ts';
import type { BootChance } from './interpreter/image.ts';
import { boot, type Interpreter } from './interpreter/interpreter.ts';
import type { Answer, LaneTask, Order } from './protocol.ts';
import { createClock } from './seal/clock.ts';
import { closeRealm } from './seal/realm.ts';

/**
 * The life of a worker thread: it takes orders until it is told to leave, and keeps one
 * interpreter at a time, so that its memory stays bounded however many runtimes there are.
 */
export default async function serve({ port, output, limits }: LaneTask): Promise<void> {
  let ready: { python: PythonVersion; chance: BootChance; interpreter: Interpreter } | undefined;
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
      const { runtime, image, run, isolation } = order;
      const booted = ready?.python !== run.python || !sameBoot(ready.chance, run.chance);
      if (ready === undefined || booted) {
        // Let go of the old memory before a new one is made.
        ready = undefined;
        const interpreter = await boot(runtime, output, limits, image, clock);
        ready = { python: run.python, chance: run.chance, interpreter };
      }
      const { interpreter } = ready;
      answer({ kind: 'started' });
      const start = performance.now();
      const outcome = interpreter.run(run);
      const durationMs = performance.now() - start;
      const printed = interpreter.streams.take();
      if (isolation === 'boot' || !interpreter.rewind()) ready = undefined;
      answer({ kind: 'finished', outcome, printed, durationMs, booted });
    } catch (error) {
      ready = undefined;
      answer({ kind: 'failed', message: describe(error) });
    }
  }
  port.close();
}

function sameBoot(left: BootChance, right: BootChance): boolean {
  return left.hash === right.hash && left.padding === right.padding;
}

function describe(error: unknown): string {
  // The first line only: a stack through Emscripten's glue shows its whole source as one line.
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, 500);
}
