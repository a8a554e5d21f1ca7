import { posix } from 'node:path';
import * as z from 'zod';
import { type Isolation, isolations } from '../../model/isolation.ts';
import { type PythonVersion, pythonVersions } from '../../model/python.ts';
import { reporterNames } from '../../model/reporter-name.ts';
import { readReporter } from './read-reporter.ts';

/** What a configuration may hold, and a flag or a caller may say instead: all of it optional. */
export interface Settings {
  /** Files, folders and globs, relative to the project. */
  readonly documents?: readonly string[];
  /** The Pythons to run on; all unless given. */
  readonly pythons?: readonly PythonVersion[];
  /** Folder of the extracted snippets, relative to the project; `snippets` unless given. */
  readonly snippets?: string;
  /** Folder of the expectations, relative to the project; `expectations` unless given. */
  readonly expectations?: string;
  /** Seconds of run time for a snippet whose expectation names none; 3 unless given. */
  readonly timeout?: number;
  /** The percentage of lines that have to be proved. */
  readonly minCoverage?: number;
  /** Whether `unchecked` counts as an error. */
  readonly strict?: boolean;
  /** Such as `default` or `json=report.json`, whose file is relative to the project; `default` unless given. */
  readonly reporters?: readonly string[];
  /** How many snippets run at the same time; the engine decides unless given. */
  readonly workers?: number;
  /** Whether runs share a rewound interpreter, or each boots one; `rewind` unless given. */
  readonly isolation?: Isolation;
  /** Whether runs that an earlier invocation made are not made again; true unless given. */
  readonly cache?: boolean;
  /** Whether to run everything again with other chance, and report the answers that change. */
  readonly shake?: boolean;
  /** Whether to change the snippets that are proved in small ways, and report the changes that no claim notices. */
  readonly mutate?: boolean;
  /** Mutants of a snippet, at most; implies `mutate` unless that is false. */
  readonly mutants?: number;
  /** Per cent of the mutants that have to be noticed, else the report fails; implies `mutate` unless that is false. */
  readonly minMutationScore?: number;
}

/** Makes an editor know what a configuration may hold; returns it as it is. */
export function defineConfig(settings: Settings): Settings {
  return settings;
}

export type SettingName = keyof Settings;

/** One setting: what the command line calls it, what it does, and what its value has to be. */
export interface Setting<Value> {
  /** As commander writes flags and arguments. */
  readonly flag: string;
  /** A line of help; the JSON Schema describes the setting by the flag and this line. */
  readonly help: string;
  readonly schema: z.ZodType<Value>;
}

type SettingTable = {
  readonly [Name in SettingName]-?: Setting<Exclude<Settings[Name], undefined>>;
};

const onePython = `must be one of ${pythonVersions.join(', ')}`;
const python = z.enum(pythonVersions, {
  error: ({ input }) =>
    typeof input === 'number' ? `has to stand in quotes, and ${onePython}` : onePython,
});
const nonEmpty = z.string({ error: 'must be text' }).min(1, { error: 'must not be empty' });
const innerFolder = z
  .string({ error: 'must be text' })
  .refine(isInnerFolder, { error: 'must be a folder inside of the project' });
const percentage = { error: 'must be a number from 0 to 100' };
const percent = z.number(percentage).min(0, percentage).max(100, percentage);
// A timer of Node that is set to much more than an hour fires at once.
const timeout = { error: 'must be a number of seconds above 0 and at most 3600' };
const count = z
  .int({ error: 'must be a whole number from 1' })
  .min(1, { error: 'must be a whole number from 1' });
const flag = z.boolean({ error: 'must be true or false' });
const reporter = z
  .string({ error: 'must be text' })
  .refine((text) => !('wrong' in readReporter(text)), {
    error: `must be one of ${reporterNames.join(', ')}, or such a name with a file, as in json=report.json`,
    params: { values: reporterNames },
  });

/**
 * Every setting, once: the configuration, its JSON Schema, the flags with their help, and the
 * check of what JavaScript gives are made of this table.
 */
export const settings: SettingTable = {
  documents: {
    flag: '[documents...]',
    help: 'files, folders and globs',
    schema: z
      .array(nonEmpty, { error: 'must be a list of files, folders and globs, with one at least' })
      .min(1),
  },
  pythons: {
    flag: '--python <versions>',
    help: 'only on these Pythons, such as 3.12,3.14',
    schema: z
      .array(python, { error: 'must be a list of Pythons as strings, with one at least' })
      .min(1),
  },
  snippets: {
    flag: '--snippets <folder>',
    help: 'folder of the extracted snippets',
    schema: innerFolder,
  },
  expectations: {
    flag: '--expectations <folder>',
    help: 'folder of the expectations',
    schema: innerFolder,
  },
  timeout: {
    flag: '--timeout <seconds>',
    help: 'run time of a snippet whose expectation names none',
    schema: z.number(timeout).gt(0, timeout).max(3600, timeout),
  },
  minCoverage: {
    flag: '--min-coverage <percent>',
    help: 'fail when fewer of the lines of code are proved',
    schema: percent,
  },
  strict: {
    flag: '--strict',
    help: 'fail when nothing is claimed about a snippet',
    schema: flag,
  },
  reporters: {
    flag: '--reporter <name[=file]>',
    help: `how to report, and into which file; may be given several times: ${reporterNames.join(', ')}`,
    schema: z.array(reporter, { error: 'must be a list of reporters, with one at least' }).min(1),
  },
  workers: {
    flag: '--workers <number>',
    help: 'how many snippets run at the same time',
    schema: count,
  },
  isolation: {
    flag: '--isolation <mode>',
    help: 'how a run gets its pristine interpreter; rewind unless given',
    schema: z.enum(isolations, { error: 'must be `rewind` or `boot`' }),
  },
  cache: {
    flag: '--no-cache',
    help: 'run everything again, whatever is known of it',
    schema: flag,
  },
  shake: {
    flag: '--shake',
    help: 'run everything again with other chance, and report what rests on it',
    schema: flag,
  },
  mutate: {
    flag: '--mutate',
    help: 'change what is proved in small ways, and report what no claim notices',
    schema: flag,
  },
  mutants: {
    flag: '--mutants <number>',
    help: 'changes of a snippet, at most; 20 unless given',
    schema: count,
  },
  minMutationScore: {
    flag: '--min-mutation-score <percent>',
    help: 'fail when fewer of the changes are noticed',
    schema: percent,
  },
};

export const settingNames: readonly SettingName[] = Object.keys(settings) as SettingName[];

/** Whether a folder, as it was given, lies in the project and is not the project itself. */
export function isInnerFolder(given: string): boolean {
  const path = normalizeFolder(given);
  return path !== '.' && !path.startsWith('..') && !posix.isAbsolute(path);
}

/** A folder in the one way of writing that paths are compared in. */
export function normalizeFolder(given: string): string {
  return posix.join(given.replaceAll('\\', '/'), '.').replace(/\/$/, '');
}
