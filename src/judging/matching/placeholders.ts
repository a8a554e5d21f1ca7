import { type Matching, type Normalization, normalizations } from '../../model/matching.ts';

/**
 * A text with a placeholder such as `<address>` for each thing that `normalize` names. White space
 * becomes a space; where lines may come in any order, they stay lines.
 */
export function leaveOut(
  text: string,
  matching: Pick<Matching, 'normalize' | 'ellipsis' | 'unordered'>,
): string {
  return normalizations
    .filter((name) => matching.normalize.includes(name))
    .sort((left, right) => order[left] - order[right])
    .reduce((rest, name) => replace[name](rest, matching), text);
}

/** A path may hold an id, and an address is none. */
const order: Readonly<Record<Normalization, number>> = {
  paths: 0,
  addresses: 1,
  ids: 2,
  timings: 3,
  // Last, for some of the others end at a line end.
  whitespace: 4,
};

type Replace = (text: string, matching: Pick<Matching, 'ellipsis' | 'unordered'>) => string;

const replace: Readonly<Record<Normalization, Replace>> = {
  paths: (text) => paths.reduce((rest, path) => rest.replace(path, '<path>'), text),
  // The wildcard of the author stands for the same digits.
  addresses: (text, { ellipsis }) =>
    text.replace(ellipsis ? addressesOrWildcards : addresses, '<address>'),
  ids: (text) => ids.reduce((rest, id) => rest.replace(id, '<id>'), text),
  timings: (text, { ellipsis }) =>
    text
      .replace(loops, '<loops>')
      .replace(clock, '<time>')
      .replace(ellipsis ? durationsOrWildcards : durations, '<time>'),
  whitespace: (text, { unordered }) => {
    const parts = unordered ? text.split('\n') : [text];
    const laidOut = parts.map((part) => part.trim().replace(/\s+/g, ' '));
    return laidOut.filter((part) => part !== '').join('\n');
  },
};

// None of these can match the same characters in two ways, nor begin in the middle of what it just
// failed on, so that each reads a text once.

/** Behind `at`, as in a default repr, or long enough not to be what `hex()` gave. */
const addresses = /(?<=\bat )0x[\da-f]+\b|\b0x[\da-f]{6,16}\b/gi;
const addressesOrWildcards = /(?<=\bat )0x(?:[\da-f]+\b|\.{3})|\b0x(?:[\da-f]{6,16}\b|\.{3})/gi;

const number = String.raw`(?<![\w.]|\d,)\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?`;
const unit =
  '(?:[nuµμm]s(?:ecs?)?|(?:nano|micro|milli)?sec(?:ond)?s?|s|min(?:ute)?s?|h(?:ou)?rs?|h)(?![\\w])';
const durationsOf = (amount: string): RegExp =>
  new RegExp(`${amount} ?${unit}(?: (?:and )?${amount} ?${unit})*`, 'g');
const durations = durationsOf(number);
const durationsOrWildcards = durationsOf(`(?:${number}|\\.{3})`);

/** As `str()` of a timedelta: `0:00:01.234567`, `2 days, 1:00:00`. */
const clock = /(?<![\w.:])(?:-?\d+ days?, )?\d+:\d\d:\d\d(?:\.\d+)?(?![\w:])/g;
/** As timeit says how often it ran: `1,000,000 loops each`. */
const loops = /(?<![\w.]|\d,)\d[\d,]*(?= loops?\b)/g;

const ids: readonly RegExp[] = [
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi,
  // What hashlib gives for md5, sha1, sha224, sha256, sha384 and sha512.
  /\b(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})\b/gi,
  // As `id()` gives: fifteen digits on most machines, seven in WebAssembly.
  /(?<![\w.])-?\d{7,20}(?![\w]|\.\d)/g,
];

/** In quotes, a path may hold spaces. Two parts at least: `/` alone, or `/x`, is often no path. */
const paths: readonly RegExp[] = [
  /(?<=["'])(?:\/[^"'\n/]+){2,}\/?(?=["'])/g,
  /(?<=["'])[a-z]:(?:[\\/]{1,2}[^"'\n\\/]+)+[\\/]*(?=["'])/gi,
  /(?<![\w<:/.\\-])(?:\/[\w.+@%~-]+){2,}\/?/g,
  /(?<!\w)[a-z]:(?:[\\/]{1,2}[\w.+@%~$-]+)+[\\/]*/gi,
];
