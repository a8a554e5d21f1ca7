import type { Finding } from '../../model/report.ts';
import { advise, type Told } from '../advice.ts';
import { casesOf } from '../cases.ts';
import { changesOfWhole } from '../change-words.ts';
import { brokenClaimsOf } from '../claims.ts';
import { describeFaults } from '../faults.ts';
import { showPlace } from '../place.ts';
import { renderBrokenClaim } from './broken-claim.ts';
import { renderChange } from './change.ts';
import { type Frame, paragraph, stack } from './frame.ts';
import { renderPythons } from './python-row.ts';
import { renderCase } from './verdict.ts';

/** A snippet that breaks: where it stands, on which Pythons, in which ways, and what to do. */
export function renderFinding(frame: Frame, finding: Finding, report: Told): readonly string[] {
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
    advise(finding, report).flatMap((sentence) =>
      paragraph(frame, `${palette.hint('To do:')} ${sentence}`, 2, 4),
    ),
  ]);
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
