import stringWidth from 'string-width';
import type { CheckedClaim } from '../../model/claim.ts';
import type { Finding } from '../../model/report.ts';
import { changeOf } from '../change-words.ts';
import { type BrokenClaim, claimWords, placeOfClaim } from '../claims.ts';
import { finalOfTraceback, shortenTraceback } from '../traceback.ts';
import { listPythons } from '../words.ts';
import { renderChange } from './change.ts';
import { renderDiff } from './diff-view.ts';
import { type Frame, paragraph, verbatim } from './frame.ts';

/** A claim that does not hold: its place, its line, what it claims, and what was seen on which Pythons. */
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
    ...renderLine(frame, claim, finding.snippet.source),
    ...renderAnswers(frame, { claim, answers }),
    ...(change === undefined ? [] : renderChange(frame, change, 4)),
  ];
}

/** The line of the snippet with the claim underlined; nothing for a claim that stands below the snippet. */
function renderLine(frame: Frame, claim: CheckedClaim, source: string): readonly string[] {
  const line = source.split('\n')[claim.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const end = claim.endLine > claim.line ? line.length : claim.endColumn - 1;
  const [before, text] = [line.slice(0, claim.column - 1), line.slice(claim.column - 1, end)];
  const marks = `${' '.repeat(widthOf(before))}${'^'.repeat(widthOf(text.trimEnd()))}`;
  const shown = expandTabs(line);
  const both = marks.trim() === '' ? shown : `${shown}\n${marks}`;
  return verbatim(frame, shortenTraceback(both, frame.width - 6), 6).map((row) =>
    frame.palette.quiet(row),
  );
}

function widthOf(text: string): number {
  return stringWidth(expandTabs(text));
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '    ');
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
    return [
      ...labelled(frame, 'claimed', frame.palette.expected(claimed || 'nothing')),
      ...answers.flatMap(({ seen, pythons }) => {
        const text = frame.palette.actual(shorten(seen) || 'nothing');
        return labelled(frame, 'seen', `${text}  on ${listPythons(pythons)}`);
      }),
    ];
  }
  return answers.flatMap(({ seen, pythons }) => [
    ...paragraph(frame, `on ${listPythons(pythons)}`, 4),
    ...renderDiff(frame, claim.claimed, seen, 4),
  ]);
}

const mostOfException = 200;

function labelled(frame: Frame, label: 'claimed' | 'seen', text: string): readonly string[] {
  return paragraph(frame, `${label}:${label === 'seen' ? '   ' : ''} ${text}`, 4, 13);
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
