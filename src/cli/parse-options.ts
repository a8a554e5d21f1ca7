import { InvalidArgumentError } from 'commander';
import type * as z from 'zod';
import type { ShardChoice } from '../commands/index.ts';
import { formatNames } from '../documents/index.ts';
import { isPythonVersion, type PythonVersion, pythonVersions } from '../model/python.ts';
import type { ReporterChoice } from '../model/reporter-name.ts';
import { isInnerFolder, mostSimilar, readReporter, settings } from '../workspace/index.ts';

/** Reads `3.12,3.14`; given several times, the option adds up. */
export function parsePythons(
  text: string,
  previous: readonly PythonVersion[] = [],
): readonly PythonVersion[] {
  const versions = text.split(',').map((part) => parsePython(part.trim()));
  return [...previous, ...versions];
}

function parsePython(text: string): PythonVersion {
  if (isPythonVersion(text)) return text;
  throw notAmong('Pythons', text, pythonVersions);
}

function notAmong(what: string, word: string, known: readonly string[]): InvalidArgumentError {
  const similar = mostSimilar(word, known);
  const end = similar === undefined ? '.' : `; did you mean \`${similar}\`?`;
  return new InvalidArgumentError(`The ${what} are ${known.join(', ')}${end}`);
}

/** Reads the name of a format, in any case. */
export function parseFormat(text: string): string {
  const name = text.trim().toLowerCase();
  if (formatNames.includes(name)) return name;
  throw notAmong('formats', name, formatNames);
}

/** Reads the seconds of a timeout. */
export function parseSeconds(text: string): number {
  return checkNumber(text, settings.timeout.schema);
}

/** Reads a percentage, with or without its sign. */
export function parsePercent(text: string): number {
  return checkNumber(text.replace(/\s*%\s*$/, ''), settings.minCoverage.schema);
}

/** Reads a whole number from 1. */
export function parseCount(text: string): number {
  return checkNumber(text, settings.workers.schema);
}

/** Reads `2/5`: a shard, and how many there are. */
export function parseShard(text: string): ShardChoice {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text.trim()) ?? [];
  if (Number(index) <= Number(of)) return { index: Number(index), of: Number(of) };
  throw new InvalidArgumentError('It takes a shard and how many there are, such as 2/5.');
}

function checkNumber(text: string, schema: z.ZodType<number>): number {
  const { data, error } = schema.safeParse(text.trim() === '' ? text : Number(text));
  if (data !== undefined) return data;
  throw new InvalidArgumentError(`It ${error?.issues[0]?.message}.`);
}

/** Reads a folder of the project. */
export function parseFolder(text: string): string {
  if (isInnerFolder(text)) return text;
  throw new InvalidArgumentError('It must be a folder inside of the project.');
}

/** Reads `junit=out.xml`, a file in the working directory; given several times, the option adds up. */
export function parseReporter(
  text: string,
  previous: readonly ReporterChoice[] = [],
): readonly ReporterChoice[] {
  const read = readReporter(text);
  if ('wrong' in read) throw new InvalidArgumentError(read.wrong);
  return [...previous, read];
}
