import type { Fault } from '../model/report.ts';
import { type ExplainedKind, isExplained } from '../model/verdict-page.ts';
import type { Outcome } from './counts.ts';
import type { Mark } from './marks.ts';
import { type RemarkKind, remarkHelp, remarkSummaries } from './remarks/kinds.ts';

/** What reports say that is no verdict and no status, and is told of in a few sentences. */
type BrieflyTold = Exclude<RemarkKind, ExplainedKind> | 'not-python';

/** Other words for the same, in the rows, counts and sentences of reports. */
type OtherWord =
  | Exclude<Mark | Outcome | Fault['kind'], ExplainedKind | BrieflyTold>
  | 'stale'
  | 'xfail'
  | 'never-reached';

/** What is told of each, in a few words. */
const briefSummaries: Readonly<Record<BrieflyTold, string>> = {
  ...remarkSummaries,
  'not-python': 'A block of code is no snippet',
};

const briefHelp: Readonly<Record<BrieflyTold, string>> = {
  ...remarkHelp,
  'not-python':
    'Its language says so, or nothing in it looks like Python. It is counted, and not run. `docproof list` shows each such block and why.',
};

/** Under which name each is told of. */
const toldUnder: Readonly<Record<OtherWord, ExplainedKind | BrieflyTold>> = {
  stale: 'broken',
  xfail: 'known-broken',
  'never-reached': 'unreached',
  'not-reached': 'interrupted',
  holds: 'matched',
  breaks: 'broken',
  fails: 'broken',
  warns: 'broken',
  'holds-after-all': 'unexpected-pass',
  'below-minimum': 'proved',
};

/** All that `docproof explain` can be asked for beside verdicts and statuses, and what it says in a few words. */
export const otherWords: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.keys(briefHelp)
    .filter(isBrieflyTold)
    .map((word) => [word, lowerFirst(briefSummaries[word])]),
  ...Object.entries(toldUnder).map(([word, name]) => [word, `see ${name}`]),
]);

/** Where a word is told of: a verdict or status with a page, or the text of a short page in Markdown. */
export function findTold(
  word: string,
): { readonly kind: ExplainedKind } | { readonly text: string } | undefined {
  const name = isOtherWord(word) ? toldUnder[word] : word;
  if (isExplained(name)) return { kind: name };
  if (!isBrieflyTold(name)) return undefined;
  return { text: `# ${name}\n\n${briefSummaries[name]}.\n\n${briefHelp[name]}\n` };
}

function isOtherWord(word: string): word is OtherWord {
  return Object.hasOwn(toldUnder, word);
}

function isBrieflyTold(word: string): word is BrieflyTold {
  return Object.hasOwn(briefHelp, word);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
