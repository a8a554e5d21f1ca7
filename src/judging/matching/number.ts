/** A number as it stands in a text. */
export interface Measured {
  readonly kind: 'number';
  readonly text: string;
  readonly value: number;
  /** What one more in its last digit is worth. */
  readonly unit: number;
}

/** A number found in a text, and where it begins. */
export interface FoundNumber extends Measured {
  readonly start: number;
}

/**
 * A number that stands by itself: no part of a name, of a version such as 3.12.1 or of 0x1f.
 * Python writes `inf` and `nan` in one way only, so that comparing their letters is enough.
 */
const numbers =
  /(?<![\p{L}\p{N}_]|(?<!\.\.)\.)[+-]?(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:[eE][+-]?\d+)?[jJ]?(?![\p{L}\p{N}_]|\.\d)/gu;

/** Dates, times and fractions are made of whole numbers that mean nothing by themselves. */
const joinedBefore = /\d[-:/]$/;
const joinedAfter = /^[-:/]\d/;

/** The numbers of a text, in order. Of whole numbers, none when `whole` is false. */
export function findNumbers(text: string, whole: boolean): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { 0: match, index } of text.matchAll(numbers)) {
    const isWhole = !/[.eE]/.test(match);
    const end = index + match.length;
    if (isWhole && !whole) continue;
    if (joinedBefore.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (isWhole && joinedAfter.test(text.slice(end, end + 2))) continue;
    found.push({ ...measure(match), start: index });
  }
  return found;
}

/** Whether a number is the claimed one, apart from what `tolerance` allows; see `Matching.number`. */
export function isClose(claimed: Measured, seen: Measured, tolerance: number | true): boolean {
  if (isImaginary(claimed) !== isImaginary(seen)) return false;
  if (claimed.value === seen.value) return true;
  const difference = Math.abs(claimed.value - seen.value);
  if (!Number.isFinite(difference)) return false;
  if (tolerance !== true) return difference <= tolerance * Math.max(1, Math.abs(claimed.value));
  return isRoundedOrCut(claimed, seen);
}

// An author shows 3.1415 as 3.142 or as 3.141, and as nothing else. The little more is for the
// binary fractions, which are not quite what their digits say.
function isRoundedOrCut({ value, unit }: Measured, seen: Measured): boolean {
  const sign = Math.sign(value) || Math.sign(seen.value);
  const more = (seen.value - value) * sign;
  const little = unit * 1e-6;
  return more >= -unit / 2 - little && more < unit - little;
}

function measure(text: string): Measured {
  const plain = text.replace(/j$/i, '');
  const [mantissa = '', exponent = '0'] = plain.split(/[eE]/);
  const digits = mantissa.split('.')[1]?.length ?? 0;
  const unit = Number(`1e${Number(exponent) - digits}`);
  return { kind: 'number', text, value: Number(plain), unit };
}

function isImaginary({ text }: Measured): boolean {
  return /j$/i.test(text);
}
