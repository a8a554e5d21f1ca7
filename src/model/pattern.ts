/** A regular expression, read: Python's syntax, apart from what needs to look back at what it matched. */
export type Pattern =
  | { readonly kind: 'one'; readonly set: CharacterSet }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly parts: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly part: Pattern;
      readonly least: number;
      /** Infinity when there is no most. */
      readonly most: number;
    };

export type Place = 'line-start' | 'line-end' | 'start' | 'end' | 'word-edge' | 'no-word-edge';

/** The characters that may stand in one place. */
export interface CharacterSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [low: number, high: number])[];
  /** Letters of the classes, such as `d` and `W`. */
  readonly classes: readonly string[];
  readonly ignoreCase: boolean;
}
