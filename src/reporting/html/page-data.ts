import type { Feature } from '../../model/expectation.ts';
import type { PythonVersion } from '../../model/python.ts';
import type { Severity, VerdictKind } from '../../model/verdict.ts';
import type { Outcome } from '../counts.ts';
import type { DiffLine } from '../diff.ts';
import type { Fold } from '../excerpt.ts';
import type { Mark } from '../marks.ts';

/** All that the page shows: plain data without control characters, whose texts are put in as text. */
export interface PageData {
  readonly title: string;
  readonly headline: { readonly severity: Severity; readonly text: string };
  /** Counts and what is behind them, a sentence each. */
  readonly facts: readonly string[];
  readonly pythons: readonly { readonly name: PythonVersion; readonly isPreview: boolean }[];
  /** Those that occur, the worst first. */
  readonly outcomes: readonly OutcomeData[];
  /** Verdicts, features and documents that occur. */
  readonly verdicts: readonly Choice[];
  readonly features: readonly Choice[];
  readonly documents: readonly string[];
  readonly marks: Readonly<Record<CellMark, MarkData>>;
  readonly problems: readonly ProblemData[];
  /** In the order of the documents. */
  readonly findings: readonly FindingData[];
}

export interface OutcomeData {
  readonly name: Exclude<Outcome, 'not-python'>;
  readonly label: string;
  readonly severity: Severity;
  readonly count: number;
}

export interface Choice {
  readonly name: string;
  readonly label: string;
}

/** What became of a snippet on one Python: what it did there, or why it never ran there. */
export type CellMark = Mark | 'skipped' | 'needs-review' | 'not-reached' | 'not-run';

/** How a cell of the picture looks: with a sign, so that it needs no colour to be told from others. */
export interface MarkData {
  readonly sign: string;
  readonly look: Severity | 'quiet' | 'absent';
  readonly label: string;
}

/** A place in a file, with a link to it where the page knows the way. */
export interface PlaceData {
  readonly text: string;
  readonly href?: string;
}

export interface ProblemData {
  readonly severity: 'error' | 'warning';
  readonly place?: PlaceData;
  readonly message: string;
  readonly hint?: string;
}

export interface FindingData {
  /** The folder of its document and its id: `gc/thresholds`. */
  readonly key: string;
  readonly id: string;
  readonly document: string;
  readonly section?: string;
  readonly place: PlaceData;
  readonly expectation?: PlaceData;
  readonly outcome: OutcomeData['name'];
  /** What happened on each Python of the report. */
  readonly cells: readonly CellData[];
  /** What it needs or asks for, and Python in WebAssembly lacks. */
  readonly features: readonly Feature[];
  /** What is to be said of it; the first, which says the most, is shown in its row. */
  readonly sentences: readonly string[];
  readonly advice: readonly string[];
  /** How the answer of the whole changed from Python to Python. */
  readonly history: readonly HistoryRow[];
  readonly claims: readonly ClaimData[];
  readonly answers: readonly AnswerData[];
  readonly source: readonly SourceLine[];
  readonly survivors: readonly SurvivorData[];
}

export interface CellData {
  readonly mark: CellMark;
  /** Absent where it did not run. */
  readonly verdict?: VerdictKind;
}

/** What was answered on some Pythons: `since 3.13`, `(2000, 10, 10)`. */
export interface HistoryRow {
  readonly when: string;
  readonly what: string;
  readonly held: boolean;
}

export type Comparison = readonly (DiffLine | Fold)[];

/** A claim of the document that does not hold. */
export interface ClaimData {
  readonly place: PlaceData;
  readonly words: string;
  readonly answers: readonly { readonly pythons: string; readonly comparison: Comparison }[];
  readonly history: readonly HistoryRow[];
}

/** What Pythons that agree did with the snippet. */
export interface AnswerData {
  readonly pythons: string;
  readonly mark: Mark;
  readonly what: string;
  readonly notes: readonly string[];
  /** The verdict whose page explains it; absent where all holds. */
  readonly explained?: VerdictKind;
  readonly comparison?: Comparison;
  readonly traceback?: string;
  readonly printed?: string;
}

/** A piece of a line as it is, or with the names of its styles, separated by spaces. */
export type Piece = string | readonly [text: string, styles: string];

export interface SourceLine {
  /** In the document, from 1. */
  readonly line: number;
  readonly pieces: readonly Piece[];
  /** What is to be said of the line. */
  readonly note?: 'claim does not hold' | 'never ran' | 'nobody claims its value';
}

/** A small change that no claim noticed. */
export interface SurvivorData {
  readonly place: PlaceData;
  readonly reason: string;
  readonly comparison: Comparison;
}
