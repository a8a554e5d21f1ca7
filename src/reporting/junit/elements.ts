/** What xmlbuilder2 makes an element of: attributes by `@`, text by `#`. */
export interface Element {
  readonly [name: `@${string}`]: string | number;
  readonly '#'?: string;
}

export interface Case extends Element {
  readonly failure?: Element;
  readonly error?: Element;
  readonly skipped?: Element;
  readonly 'system-out'?: string;
}

export interface Suite extends Element {
  readonly testcase: readonly Case[];
  readonly 'system-out'?: string;
}
