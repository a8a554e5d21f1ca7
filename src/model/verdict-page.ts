import type { Status } from './report.ts';
import type { VerdictKind } from './verdict.ts';

/** What a report may call a snippet, or what it did on one Python. */
export type ExplainedKind = Status | VerdictKind;

/** Every kind with a page in `docs/verdicts/`, and what it says in a few words. */
export const explainedKinds: Readonly<Record<ExplainedKind, string>> = {
  proved: 'all that is claimed holds',
  broken: 'it fails, or what is said about it is wrong',
  unchecked: 'it ran, and nothing is claimed about it',
  unsupported: 'it needs what Python in WebAssembly lacks',
  skipped: 'its author says not to run it',
  'known-broken': 'its author says that it fails, and it does',
  'needs-review': 'its text is a guess, and was not run',
  matched: 'all that is claimed holds on this Python',
  mismatched: 'it printed something else than its expectation claims',
  'claims-broken': 'something that the document claims does not hold',
  raised: 'it raised an exception that nothing expects',
  'did-not-raise': 'it was to raise an exception, and did not',
  exited: 'it ended Python, and nothing expects that',
  'setup-failed': 'what runs before it raised an exception',
  'after-failed': 'what its expectation runs after it raised an exception',
  'timed-out': 'it was still running when its time was over',
  deadlocked: 'its event loop waits for ever',
  refused: 'it reached for a way out of the interpreter',
  crashed: 'the interpreter itself ended',
};

/** How a reader gets to the page of a verdict or status, wherever the report is read. */
export function verdictPage(kind: ExplainedKind): string {
  return `docproof explain ${kind}`;
}

/** Whether there is a page of that name. */
export function isExplained(name: string): name is ExplainedKind {
  return Object.hasOwn(explainedKinds, name);
}
