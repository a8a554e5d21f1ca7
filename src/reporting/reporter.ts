import type { Report } from '../model/report.ts';

/** How a report is to look; a reporter never asks the terminal or the environment itself. */
export interface Style {
  /** Columns; less than 40 counts as 40, and more than 200 as 200. */
  readonly width: number;
  /** Whether ANSI colour codes may be written. */
  readonly color: boolean;
  /**
   * The way from the folder of the report to the project, as a relative URL that is empty or ends
   * with a slash; undefined when the report goes to no file, and so cannot link to documents.
   */
  readonly toProject?: string;
  /**
   * The way from the root of the repository to the project, with slashes: empty unless given, else
   * with one at its end. Who shows a repository wants paths from its root.
   */
  readonly inRepository?: string;
  /** Whether words stand where signs would, for who hears the report; not unless given. */
  readonly inWords?: boolean;
  /** How much a report for people tells; `normal` unless given. */
  readonly verbosity?: Verbosity;
  /** Whether a report for people leaves out what makes nothing fail; not unless given. */
  readonly onlyBroken?: boolean;
}

/** `quiet` tells only what needs care; `verbose` tells of every snippet. */
export type Verbosity = 'quiet' | 'normal' | 'verbose';

/** Renders a report as text that ends with a line end, or is empty: a pure function, whatever the report holds. */
export type Reporter = (report: Report, style: Style) => string;

/** A reporter that `--reporter` can name. */
export interface ReporterEntry {
  /** What it writes and for whom, in a few words. */
  readonly summary: string;
  /** Whether what it writes is for people to read as it comes, and so may stand beside others on one stream. */
  readonly isProse: boolean;
  /** Whether the runner of GitHub Actions is to obey what it writes; not unless given. */
  readonly commands?: boolean;
  /** Loaded only when it is asked for, since some bring large libraries along. */
  readonly load: () => Promise<Reporter>;
}
