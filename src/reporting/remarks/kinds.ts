import type { Fault } from '../../model/report.ts';
import type { VerdictKind } from '../../model/verdict.ts';
import { type ExplainedKind, explainedKinds, verdictPage } from '../../model/verdict-page.ts';

/** What a remark is about. */
export type RemarkKind =
  | Exclude<VerdictKind, 'matched' | 'unsupported'>
  | Exclude<Fault['kind'], 'fails'>
  /** What was found by shaking. */
  | 'rests-on-chance'
  | 'varies'
  | 'unreached'
  | 'needs-review'
  | 'survivor'
  | 'problem'
  | 'interrupted'
  /** Less is proved, or noticed by claims, than was asked for. */
  | 'shortfall'
  | 'nothing-found';

/** What each kind of remark says, whatever the snippet. */
export const remarkSummaries: Readonly<Record<RemarkKind, string>> = {
  unchecked: 'Nothing is claimed about what a snippet does',
  mismatched: 'A snippet prints something else than claimed',
  'claims-broken': 'A claim of the document does not hold',
  raised: 'A snippet raises what nothing expects',
  'did-not-raise': 'A snippet does not raise what is expected',
  exited: 'A snippet exits, which nothing expects',
  'setup-failed': 'What runs before a snippet fails',
  'after-failed': 'What runs after a snippet fails',
  'timed-out': 'A snippet runs for longer than it may',
  deadlocked: 'The event loop of a snippet waits for ever',
  refused: 'A snippet tries to leave the interpreter',
  crashed: 'A snippet ends the interpreter',
  'minimum-too-strict': 'A snippet holds on a Python below its minimum',
  'minimum-too-low': 'A snippet holds only on Pythons above its minimum',
  'unexpected-pass': 'A snippet holds that is said to be known broken',
  'rests-on-chance': 'The answer of a snippet is another one on another machine',
  varies: 'The answer that a claim shows is another one on each run',
  unreached: 'The line that a claim speaks of never ran',
  'needs-review': 'A snippet was not run, for what its author wrote is not sure',
  survivor: 'A small change of a snippet is noticed by no claim',
  problem: 'Something that was read is not valid',
  interrupted: 'Not all snippets were run',
  shortfall: 'Less is proved than was asked for',
  'nothing-found': 'No snippet was found',
};

/** The way to the page that explains a kind; undefined where there is none. */
export function pageOf(kind: RemarkKind): string | undefined {
  return isExplained(kind) ? verdictPage(kind) : undefined;
}

function isExplained(kind: string): kind is ExplainedKind {
  return kind in explainedKinds;
}
