import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { Limits } from './interpreter/instance.ts';
import { createOutputBuffer, type PrintedOutput, readOutput } from './interpreter/streams.ts';
import type { Answer, LaneTask, Order } from './protocol.ts';

/** How an order ended. */
export type Reply =
  | Exclude<Answer, { kind: 'started' }>
  /** It ran longer than it may, or the engine was told to stop; the worker is gone. */
  | { readonly kind: 'cut-off'; readonly printed: PrintedOutput }
  /** The worker died by itself. */
  | { readonly kind: 'died'; readonly printed: PrintedOutput };

/**
 * One worker thread at work. A lane outlives its worker: after a run that had to be killed, the
 * next order goes to a new one.
 */
export interface Lane {
  /** Sends an order and waits for its end; `timeoutMs` counts from the start of the snippet. */
  request(order: Order, timeoutMs?: number): Promise<Reply>;
  /** Kills what runs now: its request ends as `cut-off`. */
  cut(): void;
  leave(): Promise<void>;
}

interface Stay {
  readonly port: MessagePort;
  readonly killer: AbortController;
  /** Settles when the worker has left or died; never rejects. */
  readonly end: Promise<void>;
}

export function createLane(pool: Tinypool, limits: Limits, outputLimit: number): Lane {
  const output = createOutputBuffer(outputLimit);
  let stay: Stay | undefined;

  const enter = (): Stay => {
    const { port1: port, port2 } = new MessageChannel();
    const killer = new AbortController();
    const task: LaneTask = { port: port2, output, limits };
    const end = pool
      .run(task, { transferList: [port2], signal: killer.signal })
      .then(ignore, ignore)
      .finally(() => port.close());
    return { port, killer, end };
  };

  return {
    async request(order, timeoutMs) {
      stay ??= enter();
      const { port, killer, end } = stay;
      let timer: NodeJS.Timeout | undefined;
      port.postMessage(order);
      try {
        for (;;) {
          const answer = await Promise.race([nextAnswer(port), end]);
          if (answer === undefined) {
            stay = undefined;
            return {
              kind: killer.signal.aborted ? 'cut-off' : 'died',
              printed: readOutput(output),
            };
          }
          if (answer.kind !== 'started') return answer;
          if (timeoutMs !== undefined) timer = setTimeout(() => killer.abort(), timeoutMs);
        }
      } finally {
        clearTimeout(timer);
      }
    },
    cut() {
      stay?.killer.abort();
    },
    async leave() {
      stay?.port.postMessage({ kind: 'leave' } satisfies Order);
      await stay?.end;
      stay = undefined;
    },
  };
}

async function nextAnswer(port: MessagePort): Promise<Answer> {
  const [answer] = (await once(port, 'message')) as [Answer];
  return answer;
}

function ignore(): void {
  // How a worker went is told by the answers that it gave before.
}
