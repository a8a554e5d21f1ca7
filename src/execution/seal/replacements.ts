import type { Host } from './host.ts';
import { RunEnded } from './run-ended.ts';

/** A function of the import table, whatever its parameters. */
export type ImportFunction = (...parameters: never[]) => unknown;

/** The imports of one module by name, as Emscripten made them. */
export type Originals = Readonly<Record<string, ImportFunction>>;

type Replacement = (host: Host, originals: Originals) => ImportFunction;

const success = 0;
const noSpaceLeft = 51;
const nsPerMs = 1e6;
/** Between two neighbouring doubles that are milliseconds since the epoch, from 2004 to 2039. */
const doubleStep = 2 ** -12;

/** What docproof answers in Emscripten's stead, for the doors of policy `replaced`. */
export const replacements: Readonly<Record<string, Replacement>> = {
  // The next double above, or the C side would cut the last microsecond off.
  emscripten_date_now: (host) => () => Number(host.clock.now()) / nsPerMs + doubleStep,
  emscripten_get_now: (host) => () => Number(host.clock.monotonic()) / nsPerMs,
  _emscripten_get_now_is_monotonic: () => () => 1,
  emscripten_get_now_res: () => () => 1,
  clock_res_get: (host) => (_clock: number, result: number) => {
    new DataView(host.memory()).setBigUint64(result, 1n, true);
    return success;
  },
  clock_time_get: (host) => (clock: number, _precision: bigint, result: number) => {
    const time = clock === 0 ? host.clock.now() : host.clock.monotonic();
    new DataView(host.memory()).setBigUint64(result, time, true);
    return success;
  },
  // Local time is UTC everywhere: the same answer in every time zone.
  _localtime_js:
    (host, { _gmtime_js: breakDown }) =>
    (time: never, tm: never) => {
      const result = breakDown?.(time, tm);
      const view = new DataView(host.memory());
      view.setInt32(Number(tm) + 32, 0, true);
      view.setInt32(Number(tm) + 36, 0, true);
      return result;
    },
  _mktime_js:
    (_host, { _timegm_js: compose }) =>
    (tm: never) =>
      compose?.(tm),
  _tzset_js:
    (host) => (offset: number, hasSummerTime: number, name: number, summerName?: number) => {
      const view = new DataView(host.memory());
      view.setInt32(offset, 0, true);
      view.setInt32(hasSummerTime, 0, true);
      if (summerName !== undefined) {
        writeUtc(host, name);
        writeUtc(host, summerName);
        return;
      }
      // Up to 3.11 the third parameter is an array of two pointers to names.
      const text = host.allocate(4);
      writeUtc(host, text);
      const names = new DataView(host.memory());
      names.setInt32(name, text, true);
      names.setInt32(name + 4, text, true);
    },

  getentropy: (host) => (buffer: number, size: number) => {
    host.entropy.fill(new Uint8Array(host.memory(), buffer, size));
    return success;
  },
  random_get: (host) => (buffer: number, size: number) => {
    host.entropy.fill(new Uint8Array(host.memory(), buffer, size));
    return success;
  },

  // Files are bounded where they grow; a pipe grows only by what is written to it.
  fd_write:
    (host, { fd_write: write }) =>
    (descriptor: never, vectors: never, count: never, done: never) =>
      host.mayWrite(descriptor, bytesIn(host, vectors, count))
        ? write?.(descriptor, vectors, count, done)
        : noSpaceLeft,

  ffi_closure_alloc_helper: allocateClosure,
  ffi_closure_alloc_js: allocateClosure,
  // The place in the table of functions is not given back: the next run finds all of them free.
  ffi_closure_free_helper: (host) => (closure: number) => host.free(closure),
  ffi_closure_free_js: (host) => (closure: number) => host.free(closure),

  // Emscripten would ask the process that docproof runs in.
  __syscall_getuid32_js: () => () => 0,
  __syscall_umask_js: (host) => (mask: number) => {
    const before = host.umask;
    host.umask = mask & 0o777;
    return before;
  },
  _Py_emscripten_runtime: () => () => 0,

  _dlsym_js: ownSymbol,

  exit: () => (code: number) => {
    throw new RunEnded({ kind: 'exited', code });
  },
  emscripten_exit_with_live_runtime: () => () => {
    throw new RunEnded({ kind: 'exited', code: 0 });
  },
  proc_exit: () => (code: number) => {
    throw new RunEnded({ kind: 'exited', code });
  },
  abort: () => aborting('the interpreter called abort()'),
  _abort_js: () => aborting('the interpreter called abort()'),
  __assert_fail: () => aborting('an assertion of the interpreter failed'),
};

function aborting(reason: string): ImportFunction {
  return () => {
    throw new RunEnded({ kind: 'aborted', reason });
  };
}

/** Makes room for a callback of ctypes: `code` and the closure begin with its index in the table. */
function allocateClosure(host: Host): ImportFunction {
  return (size: number, code: number) => {
    const closure = host.allocate(size);
    const index = host.takeCallbackSlot();
    const view = new DataView(host.memory());
    view.setUint32(code, index, true);
    view.setUint32(closure, index, true);
    return closure;
  };
}

/**
 * Emscripten would hand out its own JavaScript functions too, past the import table: only what
 * the interpreter exports and does not import is looked up. There is one library, the program
 * itself, and so the handle does not matter.
 */
function ownSymbol(host: Host): ImportFunction {
  return (_handle: never, symbol: never) => {
    const name = readName(host, symbol);
    const address = host.findSymbol(name);
    if (address === 0) host.setLinkError(`/usr/bin/python3: undefined symbol: ${name}`);
    return address;
  };
}

function readName(host: Host, start: number): string {
  const bytes = new Uint8Array(host.memory(), start);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}

/** Sum of the lengths in an array of WASI `iovec`s: pairs of pointer and length. */
function bytesIn(host: Host, vectors: number, count: number): number {
  const view = new DataView(host.memory());
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    total += view.getUint32(vectors + index * 8 + 4, true);
  }
  return total;
}

function writeUtc(host: Host, address: number): void {
  new Uint8Array(host.memory(), address, 4).set([0x55, 0x54, 0x43, 0]);
}
