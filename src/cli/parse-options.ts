import { InvalidArgumentError } from 'commander';
import { isPythonVersion, type PythonVersion, pythonVersions } from '../model/python.ts';
import { isTimeout, mostSimilar, timeoutRule } from '../workspace/index.ts';

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

/** Reads the seconds of a timeout. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && isTimeout(seconds)) return seconds;
  throw new InvalidArgumentError(`It takes ${timeoutRule}.`);
}

/** Reads a whole number from 1. */
export function parseCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It takes a whole number from 1.');
}

/** Reads per cents, with or without the sign. */
export function parsePercent(text: string): number {
  const [, digits] = /^(\d+(?:\.\d+)?) ?%?$/.exec(text.trim()) ?? [];
  if (digits !== undefined && Number(digits) <= 100) return Number(digits);
  throw new InvalidArgumentError('It takes per cents from 0 to 100.');
}
