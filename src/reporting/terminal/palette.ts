import { Chalk } from 'chalk';

type Paint = (text: string) => string;

/** Colours by role, so that what is printed says what it is and not how it looks. */
export interface Palette {
  readonly title: Paint;
  readonly place: Paint;
  readonly quiet: Paint;
  readonly ok: Paint;
  readonly neutral: Paint;
  readonly warning: Paint;
  readonly error: Paint;
  readonly expected: Paint;
  readonly actual: Paint;
  /** The words of a line that differ. */
  readonly differing: Paint;
  readonly hint: Paint;
  /** Whether differing words need a line of carets below, since no style can show them. */
  readonly carets: boolean;
}

/** The palette for a terminal; without colour every role leaves its text as it is. */
export function createPalette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    title: chalk.bold,
    place: chalk.bold,
    quiet: chalk.dim,
    ok: chalk.green,
    neutral: chalk.cyan,
    warning: chalk.yellow,
    error: chalk.red,
    expected: chalk.green,
    actual: chalk.red,
    differing: chalk.inverse,
    hint: chalk.cyan,
    carets: !color,
  };
}
