import { closest } from 'fastest-levenshtein';
import { isNormalization, type Matching, normalizations } from '../model/matching.ts';

/** A word of a fence about how claims are compared: what it sets, or what is wrong with it. */
export type MatchingWord =
  | { readonly matching: Partial<Matching> }
  | { readonly message: string; readonly hint: string };

/**
 * Reads `ellipsis`, `number`, `number=0.01`, `unordered`, `regex` and `normalize=addresses,timings`
 * of a fence. Undefined when the key is another one.
 *
 * @param value undefined when the word stands alone
 */
export function parseMatching(key: string, value: string | undefined): MatchingWord | undefined {
  switch (key) {
    case 'ellipsis':
    case 'unordered':
    case 'regex':
      return parseSwitch(key, value);
    case 'number':
      return parseNumber(value);
    case 'normalize':
      return parseNormalize(value);
    default:
      return undefined;
  }
}

const switches: ReadonlyMap<string | undefined, boolean> = new Map([
  [undefined, true],
  ['true', true],
  ['false', false],
]);

function parseSwitch(
  key: 'ellipsis' | 'unordered' | 'regex',
  value: string | undefined,
): MatchingWord {
  const isOn = switches.get(value);
  if (isOn !== undefined) return { matching: { [key]: isOn } };
  return { message: `\`${key}\` takes no value "${value}"`, hint: `write \`${key}\` alone` };
}

function parseNumber(value: string | undefined): MatchingWord {
  const isOn = switches.get(value);
  if (isOn !== undefined) return { matching: { number: isOn } };
  const tolerance = value?.trim() ? Number(value) : Number.NaN;
  if (tolerance > 0 && tolerance < 1) return { matching: { number: tolerance } };
  return {
    message: `"${value}" is no tolerance between 0 and 1`,
    hint: 'write `number=0.01`, or `number` alone to compare the digits that are shown',
  };
}

function parseNormalize(value: string | undefined): MatchingWord {
  const names = (value ?? '').split(',').map((name) => name.trim());
  const unknown = names.find((name) => !isNormalization(name));
  if (unknown === undefined) return { matching: { normalize: names.filter(isNormalization) } };
  if (unknown === '') {
    return {
      message: '`normalize` does not say what',
      hint: `write one or more of ${normalizations.join(', ')}: \`normalize=addresses,timings\``,
    };
  }
  return {
    message: `"${unknown}" is nothing that can be normalized`,
    hint: `did you mean \`${closest(unknown, [...normalizations])}\`? the known ones are ${normalizations.join(', ')}`,
  };
}
