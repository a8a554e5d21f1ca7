import { InvalidArgumentError } from 'commander';
import type { ShardChoice } from '../commands/index.ts';
import { formatNames } from '../documents/index.ts';
import { isPythonVersion, type PythonVersion, pythonVersions } from '../model/python.ts';
import { type ReporterName, reporterNames } from '../reporting/index.ts';
import { isPercent, isTimeout, mostSimilar, percentRule, timeoutRule } from '../workspace/index.ts';

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
  const similar = mostSimilar(text, pythonVersions);
  const hint = similar === undefined ? '' : ` Did you mean ${similar}?`;
  throw new InvalidArgumentError(`The Pythons are ${pythonVersions.join(', ')}.${hint}`);
}

/** Reads the name of a format, in any case. */
export function parseFormat(text: string): string {
  const name = text.trim().toLowerCase();
  if (formatNames.includes(name)) return name;
  const similar = mostSimilar(name, formatNames);
  const hint = similar === undefined ? '' : ` Did you mean ${similar}?`;
  throw new InvalidArgumentError(`The formats are ${formatNames.join(', ')}.${hint}`);
}

/** Reads the seconds of a timeout. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && isTimeout(seconds)) return seconds;
  throw new InvalidArgumentError(`It takes ${timeoutRule}.`);
}

/** Reads a percentage, with or without its sign. */
export function parsePercent(text: string): number {
  const digits = text.trim().replace(/\s*%$/, '');
  if (digits !== '' && isPercent(Number(digits))) return Number(digits);
  throw new InvalidArgumentError(`It takes ${percentRule}.`);
}

/** Reads a whole number from 1. */
export function parseCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It takes a whole number from 1.');
}

/** Reads `2/5`: a shard, and how many there are. */
export function parseShard(text: string): ShardChoice {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text.trim()) ?? [];
  if (Number(index) <= Number(of)) return { index: Number(index), of: Number(of) };
  throw new InvalidArgumentError('It takes a shard and how many there are, such as 2/5.');
}

/** A reporter, and the file that takes what it writes, relative to the working directory; stdout unless given. */
export interface ReporterChoice {
  readonly name: ReporterName;
  readonly file?: string;
}

/** Reads `junit=out.xml`; given several times, the option adds up. */
export function parseReporter(
  text: string,
  previous: readonly ReporterChoice[] = [],
): readonly ReporterChoice[] {
  const [, given = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const name = given.trim();
  if (!isReporterName(name)) {
    const similar = mostSimilar(name, reporterNames);
    const hint = similar === undefined ? '' : ` Did you mean ${similar}?`;
    throw new InvalidArgumentError(`The reporters are ${reporterNames.join(', ')}.${hint}`);
  }
  if (file === '') throw new InvalidArgumentError(`It lacks the file behind ${name}=.`);
  return [...previous, { name, ...(file !== undefined && { file }) }];
}

function isReporterName(name: string): name is ReporterName {
  return (reporterNames as readonly string[]).includes(name);
}
