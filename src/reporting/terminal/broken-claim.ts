import stringWidth from 'fast-string-width';
import type { CheckedClaim } from '../../model/claim.ts';
import type { PythonVersion } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import type { Snippet } from '../../model/snippet.ts';
import { changeOf } from '../change-words.ts';
import { type BrokenClaim, claimWords, placeOfClaim } from '../claims.ts';
import { diffWords, type Span } from '../diff.ts';
import { finalOfTraceback } from '../traceback.ts';
import { listPythons } from '../words.ts';
import { renderChange } from './change.ts';
import { renderCodeFrame } from './code-frame.ts';
import { caretsFor, markSpans, renderDiff } from './diff-view.ts';
import { expandTabs, type Frame, paragraph } from './frame.ts';

/** A claim that does not hold: its place in the document, what it claims, and what was seen on which Pythons. */
export function renderBrokenClaim(
  frame: Frame,
  { claim, answers }: BrokenClaim,
  finding: Finding,
): readonly string[] {
  const { palette } = frame;
  const place = palette.place(placeOfClaim(claim, finding.snippet));
  const change = changeOf(claim, finding);
  return [
    ...paragraph(frame, `${place}  ${palette.title(claimWords[claim.kind])}`, 2, 4),
    ...renderPlace(frame, claim, finding.snippet),
    ...renderAnswers(frame, { claim, answers }),
    ...(change === undefined ? [] : renderChange(frame, change, 4)),
  ];
}

/** Where the document makes the claim: in the code, or in a block of output below it. */
function renderPlace(
  frame: Frame,
  claim: CheckedClaim,
  { source, origin, output }: Snippet,
): readonly string[] {
  if (claim.kind !== 'block' || output === undefined) {
    return renderCodeFrame(frame, { text: source, origin }, claim);
  }
  const endLine = output.text.replace(/\n$/, '').split('\n').length;
  const whole = { line: 1, column: 1, endLine, endColumn: claim.endColumn };
  return renderCodeFrame(frame, output, whole);
}

/** Two short lines where both fit on one, and differ in more than white space; else a comparison. */
function renderAnswers(frame: Frame, { claim, answers }: BrokenClaim): readonly string[] {
  const claimed = claim.claimed.trimEnd();
  const isTraceback = finalOfTraceback(claimed) !== undefined;
  const shorten = (seen: string): string =>
    isTraceback || !seen.startsWith('Traceback')
      ? seen.trimEnd()
      : (finalOfTraceback(seen) ?? seen);
  // An exception has nothing in common with the value in whose place it came.
  const room = answers.every(({ seen }) => shorten(seen) !== seen.trimEnd())
    ? mostOfException
    : frame.width - 14;
  const isShort = (text: string): boolean => !text.includes('\n') && stringWidth(text) <= room;
  const areShort = [claimed, ...answers.map(({ seen }) => shorten(seen))].every(isShort);
  if (areShort && answers.every(({ seen }) => withoutSpaces(seen) !== withoutSpaces(claimed))) {
    return renderShort(
      frame,
      claimed,
      answers.map(({ seen, pythons }) => ({ seen: shorten(seen), pythons })),
    );
  }
  return answers.flatMap(({ seen, pythons }) => [
    ...paragraph(frame, `on ${listPythons(pythons)}`, 4),
    ...renderDiff(frame, claim.claimed, seen, 4),
  ]);
}

/** Below one another, with the words marked that differ; those of the claim only where one answer says which. */
function renderShort(
  frame: Frame,
  claimed: string,
  answers: BrokenClaim['answers'],
): readonly string[] {
  const words = answers.map(({ seen }) => diffWords(claimed, seen));
  const marked = words.length === 1 ? words[0]?.expected : undefined;
  const { expected, actual } = frame.palette;
  return [
    ...labelled(frame, 'claimed', expected, marked ?? plain(claimed)),
    ...answers.flatMap(({ seen, pythons }, index) =>
      labelled(frame, 'seen', actual, words[index]?.actual ?? plain(seen), pythons),
    ),
  ];
}

function plain(text: string): readonly Span[] {
  return [{ text: text || 'nothing', differs: false }];
}

const mostOfException = 200;

function labelled(
  frame: Frame,
  label: 'claimed' | 'seen',
  paint: (text: string) => string,
  spans: readonly Span[],
  pythons: readonly PythonVersion[] = [],
): readonly string[] {
  const row = spans.map((span) => ({ ...span, text: expandTabs(span.text) }));
  const on = pythons.length > 0 ? `  on ${listPythons(pythons)}` : '';
  const text = `${`${label}:`.padEnd(textColumn)}${paint(markSpans(frame, row))}`;
  const width = indent + textColumn + stringWidth(row.map((span) => span.text).join(''));
  const carets = width <= frame.width ? caretsFor(frame, row) : '';
  const below = carets === '' ? [] : [' '.repeat(indent + textColumn) + carets];
  // What does not fit beside the answer stands below it, and not on both sides of the carets.
  if (below.length > 0 && width + on.length > frame.width) {
    const pythonsBelow = paragraph(frame, on.trimStart(), indent + textColumn);
    return [...paragraph(frame, text, indent), ...below, ...pythonsBelow];
  }
  const [first = '', ...more] = paragraph(frame, text + on, indent, indent + textColumn);
  return [first, ...below, ...more];
}

const indent = 4;
const textColumn = 'claimed: '.length;

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
