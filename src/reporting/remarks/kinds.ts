import type { Fault } from '../../model/report.ts';
import type { VerdictKind } from '../../model/verdict.ts';
import { type ExplainedKind, isExplained, verdictPage } from '../../model/verdict-page.ts';

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

/** What the kinds mean that have no page of their own, and what to do about them, in sentences. */
export const remarkHelp: Readonly<Record<Exclude<RemarkKind, ExplainedKind>, string>> = {
  'minimum-too-strict':
    'Its author says from which Python on the snippet holds, and it holds on an older one too. Lower `min_python`, or take it away: then the minimum is found by running.',
  'minimum-too-low':
    'Its author says from which Python on the snippet holds, and it fails there and holds on a later one. Raise `min_python`, or take it away: then the minimum is found by running.',
  'unexpected-pass':
    '`xfail` in the expectation of the snippet says that it is known to be broken, and all that is claimed of it holds. Take `xfail` away.',
  'rests-on-chance':
    '`docproof verify --shake` runs each snippet again with other random numbers, another clock, other hashes and other addresses, and this one gave another answer. Make the snippet give the same each time, or say in its expectation what may differ: `seed`, `now`, `unordered`, `normalize`.',
  varies:
    'The answer is another one with other random numbers, another clock or other addresses, so that the claim cannot be true by itself. It is taken for prose and proves nothing. Claim what is the same each time.',
  unreached:
    'The line that the claim speaks of ran on no Python, as one in a function that is never called, so that nothing was compared. Let the snippet reach it, for one by `after` in its expectation.',
  survivor:
    '`docproof verify --mutate` changes what is proved in small ways. This change made nothing fail, so that the claims would not notice such a mistake. Claim what the change makes different.',
  problem:
    'A document, an expectation or the configuration could not be read as it stands. What it concerns was not run. The message says what is wrong, and where.',
  interrupted:
    'The verification ended before all snippets had run on all Pythons, so that what the others would have shown is not known. Run it again.',
  shortfall:
    'Fewer lines are proved, or fewer changes are noticed, than `minCoverage` or `minMutationScore` asks for. Claim more, or ask for less.',
  'nothing-found':
    'Neither the documents that were named nor those of the configuration hold a snippet. `docproof list` shows what was found where, and why it is not taken for Python.',
};

/** The way to the page that explains a kind; undefined where there is none. */
export function pageOf(kind: RemarkKind): string | undefined {
  const explained = isExplained(kind) ? kind : explainedBy[kind];
  return explained && verdictPage(explained);
}

/** Kinds of which the page of a status tells. */
const explainedBy: Readonly<Partial<Record<RemarkKind, ExplainedKind>>> = {
  'minimum-too-strict': 'broken',
  'minimum-too-low': 'broken',
  'unexpected-pass': 'known-broken',
};
