import type { Isolation } from '../../model/isolation.ts';
import { comparePythons, type PythonVersion, pythonVersions } from '../../model/python.ts';
import type { ReporterChoice } from '../../model/reporter-name.ts';
import { readReporter } from './read-reporter.ts';
import { normalizeFolder, type Settings } from './settings.ts';

/** The settings of a project with its defaults filled in; what is undefined is left open. */
export interface Config {
  /** Files, folders and globs, relative to the project. */
  readonly documents: readonly string[];
  /** Oldest first. */
  readonly pythons: readonly PythonVersion[];
  readonly snippets: string;
  readonly expectations: string;
  /** Seconds. */
  readonly timeout: number;
  readonly minCoverage: number | undefined;
  readonly strict: boolean;
  /** Their files are relative to the project. */
  readonly reporters: readonly ReporterChoice[];
  readonly workers: number | undefined;
  readonly isolation: Isolation;
  readonly cache: boolean;
  readonly shake: boolean;
  readonly mutate: boolean;
  readonly mutants: number | undefined;
  readonly minMutationScore: number | undefined;
}

const defaultDocuments: readonly string[] = ['lessons'];

/** Fills in the defaults. */
export function toConfig(given: Settings): Config {
  const { mutants, minMutationScore } = given;
  return {
    documents: given.documents ?? defaultDocuments,
    pythons: [...new Set(given.pythons ?? pythonVersions)].sort(comparePythons),
    snippets: normalizeFolder(given.snippets ?? 'snippets'),
    expectations: normalizeFolder(given.expectations ?? 'expectations'),
    timeout: given.timeout ?? 3,
    minCoverage: given.minCoverage,
    strict: given.strict ?? false,
    reporters: (given.reporters ?? ['default']).map(readReporter).filter((read) => 'name' in read),
    workers: given.workers,
    isolation: given.isolation ?? 'rewind',
    cache: given.cache ?? true,
    shake: given.shake ?? false,
    mutate: given.mutate ?? (mutants !== undefined || minMutationScore !== undefined),
    mutants,
    minMutationScore,
  };
}

export const defaultConfig: Config = toConfig({});
