import type { RunEngine } from './execute-runs.ts';
import type { CreateEngine } from './verify.ts';

export interface SharedEngine {
  /** The first call makes the engine; closing what it gives leaves it running. */
  readonly create: (options: Parameters<CreateEngine>[0]) => Promise<RunEngine>;
  /** May be called again. */
  readonly close: () => Promise<void>;
}

/** One engine for all that a command runs, since booting interpreters takes longer than most runs. */
export function shareEngine(createEngine: CreateEngine): SharedEngine {
  let engine: Promise<RunEngine> | undefined;
  return {
    create: async (options) => {
      engine ??= Promise.resolve(createEngine(options));
      const made = await engine;
      return {
        execute: (runs, events) => made.execute(runs, events),
        ...(made.warmUp && { warmUp: (pythons) => made.warmUp?.(pythons) }),
        close: async () => undefined,
      };
    },
    close: async () => {
      const made = await engine?.catch(() => undefined);
      engine = undefined;
      await made?.close();
    },
  };
}
