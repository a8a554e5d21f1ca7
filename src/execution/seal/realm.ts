import type { VirtualClock } from './clock.ts';

/**
 * Takes from a worker thread, for ever, what no interpreter needs: the time of the host, the
 * console, and the making of code from text. Python reaches no JavaScript; this is a second wall
 * behind the first, and it gives Emscripten's files their stamps from the virtual clock.
 */
export function closeRealm(clock: VirtualClock): void {
  const realm = globalThis as unknown as Record<string, unknown>;
  realm['Date'] = virtualDate(clock);
  realm['console'] = silent;
  realm['eval'] = refuse;
  realm['Function'] = refuse;
  for (const example of codeFromText) {
    Object.defineProperty(Object.getPrototypeOf(example), 'constructor', { value: refuse });
  }
}

/** Of each kind of function one, since each has a constructor that takes source text. */
const codeFromText = [
  () => undefined,
  async () => undefined,
  function* () {
    yield undefined;
  },
  async function* () {
    yield undefined;
  },
];

function refuse(): never {
  throw new EvalError('code generation from strings is not allowed in this thread');
}

const silent: unknown = new Proxy(
  {},
  {
    get: () => () => undefined,
  },
);

function virtualDate(clock: VirtualClock): DateConstructor {
  return class extends Date {
    constructor(...parameters: [] | [number]) {
      super(...((parameters.length === 0 ? [clock.stamp()] : parameters) as [number]));
    }

    static override now(): number {
      return clock.stamp();
    }
  } as unknown as DateConstructor;
}
