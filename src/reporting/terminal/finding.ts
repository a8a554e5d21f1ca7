import type { AnswerChange } from '../../model/change.ts';
import { shownAt } from '../../model/place.ts';
import type { Finding, Report } from '../../model/report.ts';
import type { NoteStyle } from '../../model/snippet.ts';
import { brokenClaimsOf } from '../claims.ts';
import { showPlace } from '../place.ts';
import { advise } from './advice.ts';
import { renderBrokenClaim } from './broken-claim.ts';
import { casesOf } from './cases.ts';
import { renderChange } from './change.ts';
import { describeFaults } from './faults.ts';
import { type Frame, paragraph, stack } from './frame.ts';
import { renderPythons } from './python-row.ts';
import { renderCase } from './verdict.ts';

/** A snippet that breaks: where it stands, on which Pythons, in which ways, and what to do. */
export function renderFinding(
  frame: Frame,
  finding: Finding,
  documents: Report['documents'],
): readonly string[] {
  const { palette } = frame;
  return stack([
    [
      ...renderHeader(frame, finding),
      ...renderPythons(frame, finding),
      ...describeFaults(finding).flatMap((sentence) => paragraph(frame, sentence, 2)),
      ...changesOfWhole(finding).flatMap((change) => renderChange(frame, change, 2)),
    ],
    ...brokenClaimsOf(finding).map((each) => renderBrokenClaim(frame, each, finding)),
    ...casesOf(finding).map((each) => renderCase(frame, each)),
    advise(finding, noteStyleOf(finding, documents)).flatMap((sentence) =>
      paragraph(frame, `${palette.hint('To do:')} ${sentence}`, 2, 4),
    ),
  ]);
}

/** How the document of a finding is told of a proposal; undefined where there is none. */
export function noteStyleOf(
  { snippet, proposal }: Finding,
  documents: Report['documents'],
): NoteStyle | undefined {
  if (proposal === undefined) return undefined;
  const { document } = shownAt(snippet.origin);
  return documents.find(({ path }) => path === document)?.noteStyle;
}

/** How the answer of the whole snippet changed, unless a wrong minimum says that already. */
export function changesOfWhole({ changes, faults }: Finding): readonly AnswerChange[] {
  if (faults.some(({ kind }) => kind === 'minimum-too-low')) return [];
  return changes.filter(({ place }) => place === undefined);
}

function renderHeader(frame: Frame, { snippet, status }: Finding): readonly string[] {
  const { palette } = frame;
  const severity = status === 'broken' ? 'error' : 'warning';
  const place = palette[severity](palette.place(placeOf(snippet)));
  const section = snippet.section === undefined ? '' : `  ${palette.quiet(`(${snippet.section})`)}`;
  return paragraph(frame, `${place}  ${snippet.id}${section}`, 0, 4);
}

/** Where a snippet stands. */
export function placeOf({ origin }: Finding['snippet']): string {
  return showPlace(origin);
}
