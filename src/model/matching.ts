/** What may be left out of a comparison: what a run writes anew each time, and how a text is laid out. */
export const normalizations = ['addresses', 'timings', 'paths', 'ids', 'whitespace'] as const;

export type Normalization = (typeof normalizations)[number];

/** How a claimed text is held against the one that was seen; white space at line ends never counts. */
export interface Matching {
  /** Whether `...` stands for any text, lines included, as in doctest. */
  readonly ellipsis: boolean;
  /**
   * How far numbers may be apart. `false`: not at all. `true`: a number with a point or an
   * exponent has to be the claimed one as far as that one shows digits, and whole numbers are
   * exact. A number between 0 and 1: every number may be off by that much when the claimed one is
   * below 1, and by that share of it otherwise, since rounding grows with a number but a share of
   * zero is nothing.
   */
  readonly number: number | boolean;
  /** Whether sets and dicts are compared as values, and lines in any order. */
  readonly unordered: boolean;
  /** Whether the claim is a pattern for the whole text. */
  readonly regex: boolean;
  /** What is left out on both sides. */
  readonly normalize: readonly Normalization[];
}

export const exactMatching: Matching = {
  ellipsis: false,
  number: false,
  unordered: false,
  regex: false,
  normalize: [],
};

/** What can be advised, one by one. */
export type MatcherName = Exclude<keyof Matching, 'normalize'> | Normalization;

/** In the order in which they are advised: what lets the least through comes first. */
export const matcherNames: readonly MatcherName[] = [
  'whitespace',
  'unordered',
  'number',
  'addresses',
  'timings',
  'paths',
  'ids',
  'ellipsis',
  'regex',
];

/** What the fence of a snippet says, overridden key by key by what its expectation says. */
export function mergeMatching(fence: Partial<Matching>, expectation: Partial<Matching>): Matching {
  return { ...exactMatching, ...fence, ...expectation };
}

export function isExact({ ellipsis, number, unordered, regex, normalize }: Matching): boolean {
  return !(ellipsis || number !== false || unordered || regex || normalize.length > 0);
}

/** The matching with one more matcher. */
export function withMatcher(matching: Matching, name: MatcherName): Matching {
  if (isNormalization(name)) return { ...matching, normalize: [...matching.normalize, name] };
  return { ...matching, [name]: true };
}

/** The name as it stands in an expectation: `number: true`, `normalize: [paths, ids]`. */
export function writeMatchers(names: readonly MatcherName[]): string {
  const normalized = names.filter(isNormalization);
  return [
    ...names.filter((name) => !isNormalization(name)).map((name) => `${name}: true`),
    ...(normalized.length > 0 ? [`normalize: [${normalized.join(', ')}]`] : []),
  ].join(' and ');
}

export function isNormalization(name: string): name is Normalization {
  return (normalizations as readonly string[]).includes(name);
}
