import type { AnswerChange, AnswerRange } from '../model/change.ts';
import type { CheckedClaim } from '../model/claim.ts';
import { type PythonVersion, pythonVersions } from '../model/python.ts';
import type { Finding } from '../model/report.ts';
import { withoutMiddle } from './excerpt.ts';
import { finalOfTraceback } from './traceback.ts';
import { listPythons } from './words.ts';

/** How the answer of the whole snippet changed, unless a wrong minimum says that already. */
export function changesOfWhole({ changes, faults }: Finding): readonly AnswerChange[] {
  if (faults.some(({ kind }) => kind === 'minimum-too-low')) return [];
  return changes.filter(({ place }) => place === undefined);
}

/** How the answer of a claim of the document changed; undefined when it did not. */
export function changeOf(claim: CheckedClaim, { changes }: Finding): AnswerChange | undefined {
  return changes.find(
    ({ kind, place }) =>
      kind === claim.kind && place?.line === claim.line && place.column === claim.column,
  );
}

/** One change in a sentence without a full stop; undefined where there is more than one. */
export function describeChange(change: AnswerChange): string | undefined {
  const [older, newer, ...others] = change.answers;
  if (older === undefined || newer === undefined || others.length > 0) return undefined;
  const [before, since] = [placeInTime(change, older), placeInTime(change, newer)];
  const holds = change.place === undefined && change.kind === 'raises' ? 'Holds' : 'True';
  if (older.held) return `${holds} ${before}; ${since} ${describeAnswer(change, newer, present)}`;
  if (newer.held) return `${holds} ${since}; ${before} ${describeAnswer(change, older, past)}`;
  const [was, is] = [describeAnswer(change, older, past), describeAnswer(change, newer, present)];
  return `Never true: ${before} ${was}; ${since} ${is}`;
}

/** What was answered when, oldest Python first: `up to 3.12`, `as claimed`. */
export function historyOf(
  change: AnswerChange,
): readonly { readonly when: string; readonly what: string; readonly held: boolean }[] {
  return change.answers.map((answer) => ({
    when: placeInTime(change, answer),
    what: stateOf(change, answer),
    held: answer.held,
  }));
}

interface Tense {
  readonly be: string;
  readonly raise: string;
}

const present: Tense = { be: 'is', raise: 'raises' };
const past: Tense = { be: 'was', raise: 'raised' };

function describeAnswer(
  { kind, place }: AnswerChange,
  { seen, raised }: AnswerRange,
  { be, raise }: Tense,
): string {
  if (raised !== undefined && kind !== 'stdout') {
    return `it ${raise} ${quote(nameException(raised))}`;
  }
  if (kind === 'raises' && place === undefined) return `it ${raise} nothing`;
  const final = finalOfTraceback(seen);
  if (final !== undefined) return `it ${raise} ${quote(final)}`;
  if (seen.trim() === '') return `it ${kind === 'raises' ? raise : be} nothing`;
  return isOneLine(seen) ? `it ${be} ${quote(seen)}` : `it ${be} another answer`;
}

function stateOf({ kind }: AnswerChange, { held, seen, raised }: AnswerRange): string {
  if (held) return 'as claimed';
  if (raised !== undefined && kind !== 'stdout') return quote(nameException(raised));
  const [first = ''] = seen.trim().split('\n');
  if (first === '') return 'nothing';
  return quote(finalOfTraceback(seen) ?? (isOneLine(seen) ? first : `${first} …`));
}

/** `up to 3.12`, `since 3.13`, or the Pythons one by one where one between was not run. */
function placeInTime({ answers }: AnswerChange, answer: AnswerRange): string {
  const { pythons, range } = answer;
  const [first] = pythons;
  const last = pythons.at(-1);
  const index = answers.indexOf(answer);
  const isOpenBelow = range.startsWith('<') && touch(last, answers[index + 1]?.pythons[0]);
  if (isOpenBelow && last !== undefined) return `up to ${listPythons([last])}`;
  const isOpenAbove = /^>=[^,]*$/u.test(range) && touch(answers[index - 1]?.pythons.at(-1), first);
  if (isOpenAbove && first !== undefined) return `since ${listPythons([first])}`;
  return `on ${listPythons(pythons)}`;
}

function touch(earlier: PythonVersion | undefined, later: PythonVersion | undefined): boolean {
  if (earlier === undefined || later === undefined) return false;
  return pythonVersions.indexOf(later) === pythonVersions.indexOf(earlier) + 1;
}

/** The line of a syntax error counts in the snippet, and the traceback shows it in the document. */
const placeAtEnd = / \([^()]*, line \d+\)$/u;

function nameException({ type, message }: { type: string; message: string }): string {
  const [first = ''] = message.split('\n');
  const shown = first.replace(placeAtEnd, '');
  return shown === '' ? type : `${type}: ${shown}`;
}

function isOneLine(seen: string): boolean {
  return !seen.trim().includes('\n');
}

function quote(text: string): string {
  return `\`${withoutMiddle(text.trim(), 40)}\``;
}
