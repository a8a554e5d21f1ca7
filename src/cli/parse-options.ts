import { InvalidArgumentError } from 'commander';
import { formatNames } from '../documents/index.ts';
import { isPythonVersion, type PythonVersion, pythonVersions } from '../model/python.ts';
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
