import { posix } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Problem } from '../model/problem.ts';
import { comparePythons, type PythonVersion, pythonVersions } from '../model/python.ts';
import { isPercent, percentRule } from './percent.ts';
import { mostSimilar } from './similar.ts';
import { isTimeout, timeoutRule } from './timeout.ts';

/** The `docproof` key of package.json, with its defaults filled in. */
export interface Config {
  /** Files, folders and globs, relative to the project. */
  readonly documents: readonly string[];
  /** Oldest first. */
  readonly pythons: readonly PythonVersion[];
  /** Folder of the extracted snippets, relative to the project. */
  readonly snippets: string;
  /** Folder of the expectations, relative to the project. */
  readonly expectations: string;
  /** Seconds of run time for a snippet. */
  readonly timeout: number;
  /** The percentage of lines that have to be proved; undefined when that is left open. */
  readonly minCoverage: number | undefined;
}

export const defaultConfig: Config = {
  documents: ['lessons'],
  pythons: pythonVersions,
  snippets: 'snippets',
  expectations: 'expectations',
  timeout: 3,
  minCoverage: undefined,
};

export interface ParsedConfig {
  /** Undefined when package.json has no `docproof` key, or one that is not valid. */
  readonly config: Config | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the `docproof` key out of the text of a package.json; what is wrong becomes problems with line and column. */
export function parseConfig(packageJson: string): ParsedConfig {
  const read = readJson(packageJson);
  if ('problem' in read) return { config: undefined, problems: [read.problem] };
  const parsed = packageSchema.safeParse(read.value);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, packageJson));
    return { config: undefined, problems: problems.sort(byPlace) };
  }
  const given = parsed.data.docproof;
  return { config: given && withDefaults(given), problems: [] };
}

const innerFolder = z
  .string()
  .transform((path) => posix.join(path.replaceAll('\\', '/'), '.').replace(/\/$/, ''))
  .refine((path) => path !== '.' && !path.startsWith('..') && !posix.isAbsolute(path), {
    error: 'must be a folder inside of the project',
  });

const python = z.enum(pythonVersions, { error: `must be one of ${pythonVersions.join(', ')}` });
const seconds = { error: `must be ${timeoutRule}` };
const percent = { error: `must be ${percentRule}` };

const configSchema = z.strictObject(
  {
    documents: z
      .array(z.string().min(1), { error: 'must be a list of files, folders and globs' })
      .min(1)
      .optional(),
    pythons: z.array(python, { error: 'must be a list of Pythons, as strings' }).min(1).optional(),
    snippets: innerFolder.optional(),
    expectations: innerFolder.optional(),
    timeout: z.number(seconds).refine(isTimeout, seconds).optional(),
    minCoverage: z.number(percent).refine(isPercent, percent).optional(),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object' : undefined) },
);

const packageSchema = z.looseObject({ docproof: configSchema.optional() });

function withDefaults(given: z.infer<typeof configSchema>): Config {
  return {
    documents: given.documents ?? defaultConfig.documents,
    pythons: [...new Set(given.pythons ?? defaultConfig.pythons)].sort(comparePythons),
    snippets: given.snippets ?? defaultConfig.snippets,
    expectations: given.expectations ?? defaultConfig.expectations,
    timeout: given.timeout ?? defaultConfig.timeout,
    minCoverage: given.minCoverage,
  };
}

function readJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { problem: { severity: 'error', message: `no valid JSON: ${cause}`, file } };
  }
}

const file = 'package.json';

function problemsOf(issue: z.core.$ZodIssue, text: string): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, [...issue.path, key], text));
  }
  const key = issue.path.join('.') || file;
  const message = `\`${key}\` ${issue.message}`;
  return [{ severity: 'error', message, file, ...locate(text, issue.path) }];
}

function byPlace(left: Problem, right: Problem): number {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}

function unknownKey(key: string, path: readonly PropertyKey[], text: string): Problem {
  const known = Object.keys(configSchema.shape);
  const similar = mostSimilar(key, known);
  return {
    severity: 'error',
    message: `unknown key \`${path.join('.')}\``,
    hint: similar ? `did you mean \`${similar}\`?` : `the keys are ${known.join(', ')}`,
    file,
    ...locate(text, path),
  };
}

/** Where the key or item at `path` stands. JSON is YAML too, whose parser keeps positions. */
function locate(
  text: string,
  path: readonly PropertyKey[],
): { line: number; column: number } | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const node = isMap(parent)
    ? parent.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === last)
    : isSeq(parent) && parent.get(Number(last), true);
  if (!isNode(node) || !node.range) return undefined;
  const { line, col } = lineCounter.linePos(node.range[0]);
  return { line, column: col };
}
