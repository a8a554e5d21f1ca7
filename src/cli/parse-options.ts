import { InvalidArgumentError } from 'commander';
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
  if (!isReporterName(name)) throw notAmong('reporters', name, reporterNames);
  if (file === '') throw new InvalidArgumentError(`It lacks the file behind ${name}=.`);
  return [...previous, { name, ...(file !== undefined && { file }) }];
}

function isReporterName(name: string): name is ReporterName {
  return (reporterNames as readonly string[]).includes(name);
}
