import type { MessagePort } from 'node:worker_threads';
import type { Run } from '../model/execution.ts';
import type { Isolation } from '../model/isolation.ts';
import type { BootChance, Image } from './interpreter/image.ts';
import type { Limits, LoadedRuntime } from './interpreter/instance.ts';
import type { RunOutcome } from './interpreter/make-run.ts';
import type { OutputBuffer, PrintedOutput } from './interpreter/streams.ts';

/** What a worker is given for its stay: a port to talk to the engine, and the memory of its outputs. */
export interface LaneTask {
  readonly port: MessagePort;
  readonly output: OutputBuffer;
  readonly limits: Limits;
  /** How many interpreters to keep. */
  readonly keep: number;
}

/** From the engine to a worker. */
export type Order =
  /** Boot this runtime without an image, with this chance, and send the image of its checkpoint. */
  | { readonly kind: 'make-image'; readonly runtime: LoadedRuntime; readonly chance: BootChance }
  /** What is to be booted from under this number. Sent once, since it costs more than a run. */
  | {
      readonly kind: 'prepare';
      readonly from: number;
      readonly runtime: LoadedRuntime;
      readonly image: Image;
    }
  /** Make a run; an interpreter that is booted from there is used if it was rewound. */
  | {
      readonly kind: 'run';
      readonly from: number;
      readonly run: Run;
      readonly isolation: Isolation;
    }
  | { readonly kind: 'leave' };

/** From a worker to the engine. */
export type Answer =
  | { readonly kind: 'image'; readonly image: Image }
  /** The interpreter is booted, and the snippet starts now. */
  | { readonly kind: 'started' }
  | {
      readonly kind: 'finished';
      readonly outcome: RunOutcome;
      readonly printed: PrintedOutput;
      readonly durationMs: number;
      /** Whether an interpreter had to be booted for this run. */
      readonly booted: boolean;
    }
  /** The worker could not boot, or made a mistake of its own. */
  | { readonly kind: 'failed'; readonly message: string };
