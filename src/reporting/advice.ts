import type { AnswerRange } from '../model/change.ts';
import { keyOfClaim } from '../model/claim-key.ts';
import type { PythonException } from '../model/execution.ts';
import { type MatcherName, matcherNames, writeMatchers } from '../model/matching.ts';
import { shownAt } from '../model/place.ts';
import type { PythonVersion } from '../model/python.ts';
import type { Fault, Finding, Proposal, Report } from '../model/report.ts';
import type { NoteStyle } from '../model/snippet.ts';
import type { Verdict } from '../model/verdict.ts';
import { type Case, casesOf } from './cases.ts';
import { type BrokenClaim, brokenClaimsOf } from './claims.ts';
import { pythonsMissed } from './counts.ts';
import { isPreview, list, listPythons } from './words.ts';

/** What to do about a finding of a report, in one sentence for each thing to do. */
export function advise(finding: Finding, report: Told): readonly string[] {
  const { faults, previewFailures } = finding;
  if (faults.length === 0) {
    return previewFailures.length === 0
      ? []
      : [
          `Wait for ${listPythons(previewFailures)} to be released, or claim what it does there under versions in ${fileOf(finding)}.`,
        ];
  }
  if (finding.proposal) return [adviseToContinue(finding.proposal, noteStyleOf(finding, report))];
  const missing = pythonsMissed(finding, report);
  if (missing.length > 0) return [adviseToVerify(missing, finding)];
  // What fails below the right minimum is mended by declaring that.
  const isTooLow = faults.some(({ kind }) => kind === 'minimum-too-low');
  return faults
    .filter(({ kind }) => kind !== 'fails' || !isTooLow)
    .flatMap((fault) => adviseOnFault(fault, finding));
}

/** What advice rests on besides the finding. */
export type Told = Pick<Report, 'documents' | 'interrupted' | 'pythons'>;

/** How its document is told something of a block. */
function noteStyleOf({ snippet }: Finding, { documents }: Told): NoteStyle {
  const { document } = shownAt(snippet.origin);
  return documents.find(({ path }) => path === document)?.noteStyle ?? 'fence';
}

// What was seen on some Pythons may be untrue on those that are left, where the claim may hold.
function adviseToVerify(missing: readonly PythonVersion[], { faults }: Finding): string {
  const first = faults.some(({ kind }) => kind === 'fails')
    ? 'Correct the snippet, or verify'
    : 'Verify';
  return `${first} it on ${listPythons(missing)} too before you change what is claimed: it did not run there.`;
}

/** What to do about snippets of which nothing is claimed. */
export const adviceOnUnchecked =
  'claim it with stdout in the expectation; stdout: "" claims that nothing is printed.';

/** What to do about snippets whose text is a guess. */
export const adviceOnReview =
  'put the code into the document as it is meant; docproof extract writes the best guess.';

/** What to do about claims whose answer is another one on each run. */
export function adviseOnVarying(number: number): string {
  return `mark ${number === 1 ? 'it' : 'them'} with \`# may vary\`, or set seed (or now, for the clock) in the expectation.`;
}

function adviseToContinue(
  { name, continues, python, holds }: Proposal,
  noteStyle: NoteStyle,
): string {
  const ids = list(continues.map((id) => `\`${id}\``));
  const needs =
    continues.length === 1
      ? `\`${name}\` is defined by ${ids}`
      : `\`${name}\` and what it needs are defined by ${ids}`;
  const outcome = holds ? 'holds' : 'gets further, and then fails otherwise,';
  const note = write[noteStyle](`continues=${continues.join(',')}`);
  return `${needs}: ${note}; with it the snippet ${outcome} on ${python}.`;
}

const write: Readonly<Record<NoteStyle, (words: string) => string>> = {
  fence: (words) => `write ${words} on the fence`,
  'html-comment': (words) => `write \`<!-- docproof: ${words} -->\` before it`,
  'rst-comment': (words) => `write \`.. docproof: ${words}\` before it`,
  'first-line': (words) => `write \`# docproof: ${words}\` on its first line`,
};

function adviseOnFault(fault: Fault, finding: Finding): readonly string[] {
  const file = fileOf(finding);
  switch (fault.kind) {
    case 'minimum-too-strict':
      return [`Lower min_python to "${fault.holdsFrom}" in ${placeOfMinimum(finding)}.`];
    case 'minimum-too-low':
      return [`Raise min_python to "${fault.holdsFrom}" in ${placeOfMinimum(finding)}.`];
    case 'unexpected-pass':
      return [`Remove xfail from ${file}.`];
    case 'fails':
      return [...adviseOnClaims(finding), ...adviseOnFailure(finding)];
  }
}

/** The document where it declares the minimum that counts: what the expectation says wins over that. */
function placeOfMinimum(finding: Finding): string {
  const { snippet, expectation } = finding;
  const { minPython } = snippet.options;
  const isOfDocument = minPython !== undefined && minPython === expectation.minPython;
  return isOfDocument ? snippet.origin.document : fileOf(finding);
}

function adviseOnClaims(finding: Finding): readonly string[] {
  const broken = brokenClaimsOf(finding);
  if (broken.length === 0) return [];
  const { snippet, judgements } = finding;
  const verdicts = judgements
    .filter(({ belowMinimum }) => !belowMinimum)
    .map((each) => each.verdict);
  const names = suggestedBy(verdicts.filter(({ kind }) => kind === 'claims-broken'));
  if (names.length > 0) return [adviseMatchers(names, finding)];
  if (broken.some((each) => differsBetweenPythons(each, finding))) {
    return ['Correct the snippet, or claim what is the same on each Python.'];
  }
  if (!broken.some(canBeRewritten)) return ['Correct the snippet, or what is claimed of it.'];
  return [
    `Correct the snippet, or have docproof update --documents ${snippet.id} write what was seen into ${snippet.origin.document}.`,
  ];
}

/** Whether nothing that is put in its place would hold on all Pythons. */
export function differsBetweenPythons(
  { claim, answers }: BrokenClaim,
  { judgements }: Finding,
): boolean {
  if (answers.length > 1) return true;
  const key = keyOfClaim(claim);
  return judgements.some(
    ({ belowMinimum, python, execution }) =>
      !belowMinimum &&
      !isPreview(python) &&
      execution.claims.some((each) => each.state === 'held' && keyOfClaim(each) === key),
  );
}

function canBeRewritten({ claim }: BrokenClaim): boolean {
  return claim.rewrite !== undefined;
}

function adviseOnFailure(finding: Finding): readonly string[] {
  const names = suggestedBy(casesOf(finding).map(({ judgement }) => judgement.verdict));
  if (names.length > 0) return [adviseMatchers(names, finding)];
  const [first] = casesOf(finding);
  if (first === undefined) return [];
  const otherWay = alternative(first, finding);
  return [otherWay === undefined ? 'Correct the snippet.' : `Correct the snippet, or ${otherWay}.`];
}

function adviseMatchers(names: readonly MatcherName[], finding: Finding): string {
  return `Correct the snippet, or set ${writeMatchers(names)} in ${fileOf(finding)}: ${describeDifference(names)}.`;
}

/** The matchers with which each of these would hold; none when there is one that they do not mend. */
function suggestedBy(verdicts: readonly Verdict[]): readonly MatcherName[] {
  const suggestions = verdicts.map(suggestionOf);
  if (suggestions.some((names) => names.length === 0)) return [];
  return matcherNames.filter((name) => suggestions.some((names) => names.includes(name)));
}

function suggestionOf(verdict: Verdict): readonly MatcherName[] {
  return 'suggestion' in verdict ? (verdict.suggestion ?? []) : [];
}

const differences: Readonly<Record<MatcherName, string>> = {
  whitespace: 'white space',
  unordered: 'order',
  number: 'the last digits of numbers',
  addresses: 'addresses',
  timings: 'timings',
  paths: 'paths',
  ids: 'ids',
  ellipsis: 'what ... stands for',
  regex: 'being read as a pattern',
};

function describeDifference(names: readonly MatcherName[]): string {
  if (names.join() === 'regex') return 'what is claimed matches as a pattern';
  return `it differs only in ${list(names.map((name) => differences[name]))}`;
}

/** What else than changing the snippet would make the verdict right. */
function alternative({ judgement }: Case, finding: Finding): string | undefined {
  const { python, verdict } = judgement;
  const file = fileOf(finding);
  switch (verdict.kind) {
    case 'mismatched':
      return versioned(finding, python) ?? `correct stdout in ${file}`;
    case 'raised':
      if (verdict.expected !== undefined) {
        return versioned(finding, python) ?? `correct raises in ${file}`;
      }
      if (isAwaitOutside(verdict.exception) && !finding.expectation.topLevelAwait) {
        return `let await stand outside of functions with top_level_await: true in ${file}`;
      }
      return (
        ranged(finding, python) ??
        `expect it with raises: { type: ${verdict.exception.type} }${sinceChange(finding)} in ${file}`
      );
    case 'did-not-raise':
      return versioned(finding, python) ?? `remove raises from ${file}`;
    case 'exited':
      return `expect it with raises: { type: SystemExit, message: ${messageOf(verdict.text ?? String(verdict.code))} } in ${file}`;
    case 'timed-out':
      if (verdict.before !== undefined) return `correct ${verdict.before}, which runs before it`;
      return `give it more time with timeout: ${Math.ceil(verdict.afterMs / 500)} in ${file}`;
    case 'after-failed':
      return `correct after in ${file}`;
    case 'setup-failed':
      return verdict.before === undefined
        ? `correct setup in ${file}`
        : `correct ${verdict.before}, which runs before it`;
    case 'deadlocked':
    case 'refused':
    case 'crashed':
      return `leave it out with skip: "reason" in ${file}`;
    case 'matched':
    case 'unchecked':
    case 'claims-broken':
    case 'unsupported':
      return undefined;
  }
}

function isAwaitOutside({ type, message }: PythonException): boolean {
  return type === 'SyntaxError' && message.startsWith("'await' outside function");
}

/** Of a long text, a part is enough. */
const mostOfText = 60;

function messageOf(text: string): string {
  return JSON.stringify([...text].slice(0, mostOfText).join('').trim());
}

// A snippet that holds on some Pythons may be right on all: the answer has changed between them.
function versioned(finding: Finding, python: PythonVersion): string | undefined {
  const file = fileOf(finding);
  const range = ranged(finding, python);
  if (range !== undefined) return range;
  const wrong = wrongRanges(finding);
  const [only] = wrong;
  if (only !== undefined && wrong.length === 1) {
    return `claim what is true there under versions: "${only.range}" in ${file}`;
  }
  return wrong.length > 1
    ? `claim what is true on each Python under versions in ${file}`
    : undefined;
}

function sinceChange(finding: Finding): string {
  const [only, ...others] = wrongRanges(finding);
  return only === undefined || others.length > 0 ? '' : ` under versions: "${only.range}"`;
}

/** Where what the expectation says of the whole snippet is wrong, when that has changed. */
function wrongRanges({ changes }: Finding): readonly AnswerRange[] {
  const change = changes.find(({ place }) => place === undefined);
  return change?.answers.filter(({ held }) => !held) ?? [];
}

/** What the author says of that Python in particular is what is wrong, and not all the rest. */
function ranged(finding: Finding, python: PythonVersion): string | undefined {
  const entry = finding.expectation.versions.findLast(({ pythons }) => pythons.includes(python));
  if (entry === undefined) return undefined;
  const verb = entry.pythons.length > 1 ? 'correct or narrow' : 'correct';
  return `${verb} "${entry.range}" under versions in ${fileOf(finding)}`;
}

function fileOf({ expectationFile }: Finding): string {
  return expectationFile ?? 'its expectation (docproof extract writes the file)';
}
