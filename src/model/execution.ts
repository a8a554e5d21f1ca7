import type { CheckedClaim } from './claim.ts';
import type { Feature } from './expectation.ts';
import type { PythonVersion } from './python.ts';
import type { Dialect, Origin } from './snippet.ts';

/** What decides all that looks like chance in a run: with the same values, the run is the same. */
export interface Chance {
  /** Seeds `os.urandom` and everything that draws from it, such as `random` and `uuid`. */
  readonly entropy: number;
  /** Seeds the hashes of text, and with them the order of sets. */
  readonly hash: number;
  /** Start of the clock, in milliseconds since the epoch. */
  readonly now: number;
  /** Nanoseconds that pass with each reading of a clock. */
  readonly tickNs: number;
  /** Bytes that are taken before Python starts, which moves the addresses of all objects. */
  readonly padding: number;
}

/** The chance of every run that nothing else is said of: its clock starts at 2026-01-01 00:00 UTC. */
export const defaultChance: Chance = {
  entropy: 0,
  hash: 0,
  now: Date.UTC(2026, 0, 1),
  tickNs: 1_000,
  padding: 0,
};

/** Python that runs before a snippet in its namespace; what it prints is not the snippet's. */
export interface Before {
  /** As a message names it, such as "`intro-1`". */
  readonly name: string;
  readonly source: string;
  readonly dialect: Dialect;
  /** As `HiddenSetup.module`. */
  readonly module?: string;
  /** The file name of its code, as tracebacks show it. */
  readonly file: string;
  /** Whether an exception that ends it is what its author shows. */
  readonly mayRaise: boolean;
  /** Where line 1 of its source stands; undefined when that is in no document. */
  readonly origin: Pick<Origin, 'document' | 'line' | 'column' | 'places'> | undefined;
}

/** One snippet on one runtime: all that an interpreter has to know. Plain data, sent to a worker. */
export interface Run {
  readonly python: PythonVersion;
  readonly source: string;
  readonly dialect: Dialect;
  /** Earlier snippets that this one rests on, and their set-up, in the order in which they run. */
  readonly before: readonly Before[];
  readonly setup: string | undefined;
  readonly after: string | undefined;
  readonly stdin: string | undefined;
  readonly files: Readonly<Record<string, string>>;
  /** Milliseconds of run time, counted from when the snippet starts. */
  readonly timeoutMs: number;
  /** Whether `await` may stand outside of functions; the snippet then runs in an event loop. */
  readonly topLevelAwait: boolean;
  /** Whether the snippet is to end by an exception: a claimed exception of its last statement then ends it. */
  readonly endsByRaising: boolean;
  /** Whether to note which lines run; possible from 3.12 on. */
  readonly coverage: boolean;
  readonly chance: Chance;
  /** What of the chance the author has set, and so claims the answer for. */
  readonly settled: readonly (keyof Chance)[];
}

/** The lines of a snippet that hold code, each once, in order; from 1. */
export interface LineCoverage {
  readonly ran: readonly number[];
  readonly missed: readonly number[];
}

/** What a run left behind however it ended. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  /** Whether output past the limit was cut off. */
  readonly truncated: boolean;
  /** In the order of the snippet. */
  readonly claims: readonly CheckedClaim[];
  /** Lines of expression statements whose value nobody claims and nothing prints. */
  readonly unclaimed: readonly number[];
  /** Undefined where it was not measured. */
  readonly coverage: LineCoverage | undefined;
  /** Third-party packages that the snippet imported in vain, whether or not it coped with that. */
  readonly missingPackages: readonly string[];
  /** Milliseconds from the snippet's start to its end. */
  readonly durationMs: number;
  /** Names of the closed doors to the host that the snippet tried, each once. */
  readonly refusals: readonly string[];
}

export interface PythonException {
  /** As a traceback shows it: bare for builtins, `module.Type` otherwise, without `__main__.`. */
  readonly type: string;
  /** `str(exception)`. */
  readonly message: string;
  /** Innermost line of the snippet that the traceback passes through, from 1; undefined when it passes through none. */
  readonly line: number | undefined;
  /** The whole traceback as `python snippet.py` prints it; lines are those of the snippet. */
  readonly traceback: string;
}

/** How a run ended. */
export type Ending =
  | { readonly kind: 'completed' }
  | { readonly kind: 'raised'; readonly exception: PythonException }
  /** `text` is what it gave to `sys.exit` in place of a code. */
  | { readonly kind: 'exited'; readonly code: number; readonly text?: string }
  /**
   * Its `setup` raised, or what runs before it, of which `before` is the name; so that the snippet
   * itself never ran.
   */
  | {
      readonly kind: 'setup-failed';
      readonly exception: PythonException;
      readonly before?: string;
    }
  /** Its `after` raised, or never ran because the snippet exited. */
  | { readonly kind: 'after-failed'; readonly exception: PythonException }
  /** Of what runs before it, `before` is the name of what took the time, where that is known. */
  | { readonly kind: 'timed-out'; readonly afterMs: number; readonly before?: string }
  /** An event loop that nothing can wake any more; with the tasks that wait. */
  | { readonly kind: 'deadlocked'; readonly waiting: readonly string[] }
  /** It reached for the host, through a door that is closed. */
  | { readonly kind: 'refused'; readonly door: string }
  | { readonly kind: 'crashed'; readonly reason: string }
  | { readonly kind: 'unsupported'; readonly feature: Feature; readonly detail: string };

/** What a run did. */
export type Execution = Output & Ending;

/** The file name under which a snippet runs, as its tracebacks show it. */
export const snippetFile = '/home/reader/snippet.py';
