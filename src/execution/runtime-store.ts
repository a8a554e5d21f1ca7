import { readFile } from 'node:fs/promises';
import { defaultChance } from '../model/execution.ts';
import type { PythonVersion } from '../model/python.ts';
import { decodeImage, encodeImage, imageKey } from './image-file.ts';
import type { BootChance, Image } from './interpreter/image.ts';
import type { LoadedRuntime } from './interpreter/instance.ts';
import { runtimeFiles } from './interpreter/runtime-files.ts';

/** Keeps images between runs of docproof. A store that fails loses time, never correctness. */
export interface ImageStore {
  /** Undefined when there is none, or when it is damaged; else in memory that threads share. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Atomic: a reader sees the whole or nothing. */
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** A runtime with the image of its checkpoint, in memory that all workers share. */
export interface PreparedRuntime {
  readonly runtime: LoadedRuntime;
  readonly image: Image;
}

export interface RuntimeStore {
  /** Begins to load a runtime and its usual image, if that is stored. Failures show when it is needed. */
  load(python: PythonVersion): void;
  /**
   * `makeImage` boots the runtime without an image; it is called when none is stored.
   */
  prepare(
    python: PythonVersion,
    chance: BootChance,
    makeImage: MakeImage,
  ): Promise<PreparedRuntime>;
}

export type MakeImage = (runtime: LoadedRuntime) => Promise<Image>;

/** Loads each runtime once, when it is first needed, however many workers ask for it. */
export function createRuntimeStore(images: ImageStore | undefined): RuntimeStore {
  const runtimes = new Map<PythonVersion, Promise<LoadedRuntime>>();
  const stored = new Map<string, Promise<Image | undefined>>();
  const prepared = new Map<string, Promise<PreparedRuntime>>();

  const load = (python: PythonVersion): Promise<LoadedRuntime> => {
    const known = runtimes.get(python) ?? loadRuntime(python);
    runtimes.set(python, known);
    return known;
  };

  const prepare = async (
    python: PythonVersion,
    chance: BootChance,
    makeImage: MakeImage,
  ): Promise<PreparedRuntime> => {
    const key = imageKey(runtimeFiles(python), chance);
    const [runtime, known] = await Promise.all([load(python), readImage(key)]);
    if (known) return { runtime, image: known };
    const image = shareImage(await makeImage(runtime));
    await images?.write(key, encodeImage(image)).catch(() => undefined);
    return { runtime, image };
  };

  const readImage = async (key: string): Promise<Image | undefined> => {
    const known = stored.get(key) ?? images?.read(key).then(decodeImage, () => undefined);
    if (known) stored.set(key, known);
    return known;
  };

  return {
    load(python) {
      load(python).catch(() => undefined);
      readImage(imageKey(runtimeFiles(python), defaultChance)).catch(() => undefined);
    },
    prepare(python, chance, makeImage) {
      const key = [python, chance.hash, chance.padding].join(' ');
      const known = prepared.get(key) ?? prepare(python, chance, makeImage);
      prepared.set(key, known);
      return known;
    },
  };
}

async function loadRuntime(python: PythonVersion): Promise<LoadedRuntime> {
  const files = runtimeFiles(python);
  return { files, module: await WebAssembly.compile(await readFile(files.wasm)) };
}

function shareImage(image: Image): Image {
  const memory = new Uint8Array(new SharedArrayBuffer(image.memory.length));
  memory.set(image.memory);
  return { ...image, memory };
}
