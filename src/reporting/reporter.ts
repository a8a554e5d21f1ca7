import type { Report } from '../model/report.ts';

/** How a report is to look; a reporter never asks the terminal or the environment itself. */
export interface Style {
  /** Columns; less than 40 counts as 40. */
  readonly width: number;
  /** Whether ANSI colour codes may be written. */
  readonly color: boolean;
}

/** Renders a report as text that ends with a line end: a pure function, whatever the report holds. */
export type Reporter = (report: Report, style: Style) => string;

/** The names that `--reporter` takes. */
export type ReporterName = 'default' | 'json';
