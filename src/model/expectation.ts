import type { Matching } from './matching.ts';
import type { PythonVersion } from './python.ts';

/** What a run may need and WebAssembly may lack; the keys of `requires` in an expectation. */
export const features = [
  'threads',
  'processes',
  'network',
  'compiler',
  'packages',
  'terminal',
  'stdlib',
] as const;

export type Feature = (typeof features)[number];

/** What the report says of each feature that is missing. */
export const featureLabels: Readonly<Record<Feature, string>> = {
  threads: 'real threads',
  processes: 'operating system processes',
  network: 'network sockets',
  compiler: 'a C compiler or a native library',
  packages: 'a third-party package',
  terminal: 'a terminal',
  stdlib: 'a standard library module that this runtime leaves out',
};

/** An uncaught exception that a snippet is expected to end with. */
export interface Raises {
  /** The name as a traceback shows it: `TypeError`, or `module.Type`, of which the last part is enough. */
  readonly type: string;
  /** A part of `str(exception)`; any message when undefined. */
  readonly message: string | undefined;
}

/** What a run is held against. Undefined claims nothing; `raises: null` takes back a `raises` of the base. */
export interface Outcome {
  readonly stdout: string | undefined;
  readonly raises: Raises | null | undefined;
}

/** Outcome for some Pythons only; what it leaves undefined comes from the base. */
export interface VersionedOutcome {
  /** As written: comma-separated comparisons, such as `>=3.12,<3.14`. */
  readonly range: string;
  /** The Pythons in that range. */
  readonly pythons: readonly PythonVersion[];
  readonly outcome: Outcome;
}

/** The YAML file of a snippet, read and checked. */
export interface Expectation {
  readonly minPython: PythonVersion | undefined;
  readonly outcome: Outcome;
  /** In the order of the file; a later entry wins over an earlier one. */
  readonly versions: readonly VersionedOutcome[];
  /** How what is claimed is compared; what it leaves out is as the fence of the snippet says. */
  readonly matching: Partial<Matching>;
  /** Python that runs before the snippet in its namespace; what it prints is not the snippet's. */
  readonly setup: string | undefined;
  /** Python that runs after the snippet completed, in its namespace; what it prints counts. */
  readonly after: string | undefined;
  readonly stdin: string | undefined;
  /** File name relative to the working directory -> content. */
  readonly files: Readonly<Record<string, string>>;
  /** Seconds of run time; undefined for the default. */
  readonly timeout: number | undefined;
  /** Seed of everything random; undefined for the default. */
  readonly seed: number | undefined;
  /** Start of the clock in milliseconds since the epoch; undefined for the default. */
  readonly now: number | undefined;
  /** Whether `await` may stand outside of functions. */
  readonly topLevelAwait: boolean;
  /** The reason not to run it. */
  readonly skip: string | undefined;
  /** The reason why it is known to be broken. */
  readonly xfail: string | undefined;
  readonly requires: readonly Feature[];
  /** It runs after all earlier snippets of its document with the same group. */
  readonly group: string | undefined;
  /** Ids of earlier snippets of its document that run before it. */
  readonly continues: readonly string[] | undefined;
}

/** The expectation of a snippet that has no file: it claims nothing. */
export const emptyExpectation: Expectation = {
  minPython: undefined,
  outcome: { stdout: undefined, raises: undefined },
  versions: [],
  matching: {},
  setup: undefined,
  after: undefined,
  stdin: undefined,
  files: {},
  timeout: undefined,
  seed: undefined,
  now: undefined,
  topLevelAwait: false,
  skip: undefined,
  xfail: undefined,
  requires: [],
  group: undefined,
  continues: undefined,
};
