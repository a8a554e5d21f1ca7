import type { Run } from '../../model/execution.ts';
import { createClock, type VirtualClock } from '../seal/clock.ts';
import { checkpointFileSystem } from './filesystem.ts';
import { type BootChance, type Image, prepareRewind } from './image.ts';
import { instantiate, type Limits, type LoadedRuntime } from './instance.ts';
import { makeRun, prepareRun, type RunOutcome } from './make-run.ts';
import { startPython } from './start-python.ts';
import { createStreams, type OutputBuffer, type Streams } from './streams.ts';

export interface Interpreter {
  readonly streams: Streams;
  readonly image: Image;
  /** The whole memory, as it is now. */
  memory(): Uint8Array;
  run(run: Run): RunOutcome;
  /** Back to the checkpoint. False when that leaves doubt: then the interpreter must not be used again. */
  rewind(): boolean;
}

/** Memory never shrinks: an interpreter whose memory grew past this is given back after its run. */
const memoryToKeep = 128 * 2 ** 20;

/** Boots an interpreter: from an image in milliseconds, or by starting Python. */
export async function boot(
  runtime: LoadedRuntime,
  output: OutputBuffer,
  limits: Limits,
  from: Image | BootChance,
  clock: VirtualClock = createClock(),
): Promise<Interpreter> {
  const streams = createStreams(output);
  // The stamps of the files that are made now are the same in each boot.
  clock.reset();
  const instance = await instantiate(runtime, streams, limits, clock);
  const image = 'memory' in from ? from : startPython(instance, from);
  instance.growMemory(image.size);
  const rewindMemory = prepareRewind(instance, image);
  if (image === from) rewindMemory();
  instance.seal.close();
  const files = checkpointFileSystem(instance.fs);
  const tableLength = instance.table.length;
  let clean = true;
  return {
    streams,
    image,
    memory: () => new Uint8Array(instance.memory()),
    run(run) {
      prepareRun(instance, streams, run);
      const outcome = makeRun(instance, image.entryPoints, run);
      clean = outcome.end === undefined && outcome.crash === undefined;
      return outcome;
    },
    rewind() {
      const { byteLength } = instance.memory();
      if (!clean || instance.table.length !== tableLength || byteLength > memoryToKeep)
        return false;
      rewindMemory();
      files.restore();
      return true;
    },
  };
}
