import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { Run } from '../model/execution.ts';
import type { Isolation } from '../model/isolation.ts';
import type { BootChance } from './interpreter/image.ts';
import type { LoadedRuntime } from './interpreter/instance.ts';
import { createOutputBuffer, type PrintedOutput, readOutput } from './interpreter/streams.ts';
import type { Answer, LaneTask, Order } from './protocol.ts';
import type { PreparedRuntime } from './runtime-store.ts';

/** How an order ended. */
export type Reply =
  | Exclude<Answer, { kind: 'started' }>
  /** It ran longer than it may, or the engine was told to stop; the worker is gone. */
  | { readonly kind: 'cut-off'; readonly printed: PrintedOutput }
  /** The worker died by itself, after the snippet had started or before. */
  | { readonly kind: 'died'; readonly printed: PrintedOutput; readonly started: boolean };

/**
 * One worker thread at work. A lane outlives its worker: after a run that had to be killed, the
 * next order goes to a new one.
 */
export interface Lane {
  /** Starts a worker unless there is one, which takes a while, and waits for nothing. */
  enter(): void;
  /** Boots a runtime without an image. */
  makeImage(runtime: LoadedRuntime, chance: BootChance): Promise<Reply>;
  /** Makes a run from this image; its time counts from the start of the snippet. */
  run(run: Run, from: PreparedRuntime, isolation: Isolation): Promise<Reply>;
  /** Kills what runs now: its request ends as `cut-off`. */
  cut(): void;
  leave(): Promise<void>;
}

interface Stay {
  readonly port: MessagePort;
  readonly killer: AbortController;
  /** What its worker can boot from, by the numbers under which it knows it. */
  readonly prepared: PreparedRuntime[];
  /** Settles when the worker has left or died; never rejects. */
  readonly end: Promise<void>;
}

/** What bounds the worker of a lane. */
export interface LaneBounds extends Pick<LaneTask, 'limits' | 'keep'> {
  /** Bytes. */
  readonly outputLimit: number;
}

export function createLane(pool: Tinypool, { outputLimit, limits, keep }: LaneBounds): Lane {
  const output = createOutputBuffer(outputLimit);
  let stay: Stay | undefined;

  const enter = (): Stay => {
    const { port1: port, port2 } = new MessageChannel();
    const killer = new AbortController();
    const task: LaneTask = { port: port2, output, limits, keep };
    const end = pool
      .run(task, { transferList: [port2], signal: killer.signal })
      .then(ignore, ignore)
      .finally(() => port.close());
    return { port, killer, end, prepared: [] };
  };

  /** Sends an order and waits for its end. */
  const request = async (
    { port, killer, end }: Stay,
    order: Order,
    timeoutMs?: number,
  ): Promise<Reply> => {
    let timer: NodeJS.Timeout | undefined;
    let started = false;
    port.postMessage(order);
    try {
      for (;;) {
        const answer = await Promise.race([nextAnswer(port), end]);
        if (answer === undefined) {
          stay = undefined;
          const printed = readOutput(output);
          return killer.signal.aborted
            ? { kind: 'cut-off', printed }
            : { kind: 'died', printed, started };
        }
        if (answer.kind !== 'started') return answer;
        started = true;
        if (timeoutMs !== undefined) timer = setTimeout(() => killer.abort(), timeoutMs);
      }
    } finally {
      clearTimeout(timer);
    }
  };

  /** The number under which the worker knows what to boot from. */
  const tell = ({ port, prepared }: Stay, from: PreparedRuntime): number => {
    const known = prepared.indexOf(from);
    if (known >= 0) return known;
    const number = prepared.push(from) - 1;
    port.postMessage({ kind: 'prepare', from: number, ...from } satisfies Order);
    return number;
  };

  const send: Lane['run'] = (run, from, isolation) => {
    stay ??= enter();
    return request(stay, { kind: 'run', from: tell(stay, from), run, isolation }, run.timeoutMs);
  };

  return {
    enter() {
      stay ??= enter();
    },
    makeImage(runtime, chance) {
      stay ??= enter();
      return request(stay, { kind: 'make-image', runtime, chance });
    },
    async run(run, from, isolation) {
      const reply = await send(run, from, isolation);
      // Then it died of what an earlier run left behind, after the answer to that.
      const isInnocent = reply.kind === 'died' && !reply.started;
      return isInnocent ? send(run, from, isolation) : reply;
    },
    cut() {
      stay?.killer.abort();
      stay = undefined;
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
