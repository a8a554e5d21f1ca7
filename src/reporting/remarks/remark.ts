import type { Finding } from '../../model/report.ts';
import type { Severity } from '../../model/verdict.ts';
import type { BrokenClaim } from '../claims.ts';
import type { Evidence } from './evidence.ts';
import type { RemarkKind } from './kinds.ts';
import type { Region } from './region.ts';

/** One thing of a report that needs care, at one place: what an annotation of a line can say. */
export interface Remark {
  readonly kind: RemarkKind;
  /** There is an error among the remarks of a report exactly when its exit code is not 0. */
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  /** What is wrong, in one line without a full stop. */
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** What else is known of it, in sentences. */
  readonly context: readonly string[];
  /** What is wrong with the snippet as a whole, in sentences; all that breaks of it says the same. */
  readonly faults: readonly string[];
  /** What to do about it, in sentences; all that breaks of a snippet says the same. */
  readonly advice: readonly string[];
  /** Undefined where it is about the report as a whole. */
  readonly region: Region | undefined;
  /** The snippet that it is about; undefined where it is about none. */
  readonly finding: Finding | undefined;
  /** Only of the kind `claims-broken`. */
  readonly broken?: BrokenClaim;
}
