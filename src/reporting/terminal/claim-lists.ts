import type { CheckedClaim } from '../../model/claim.ts';
import type { Finding } from '../../model/report.ts';
import { adviseOnVarying } from '../advice.ts';
import { claimsIn, describeClaim, otherMessagesOf, placeOfClaim } from '../claims.ts';
import { count } from '../words.ts';
import { type Frame, paragraph } from './frame.ts';

/** Claims of which nothing is known, since no Python came to the line that they speak of. */
export function renderUnreached(frame: Frame, findings: readonly Finding[]): readonly string[] {
  const lists = findings.map((finding) => ({ finding, claims: claimsIn('unreached', finding) }));
  const total = lists.reduce((sum, { claims }) => sum + claims.length, 0);
  if (total === 0) return [];
  const lines = total === 1 ? 'the line that it speaks of' : 'the lines that they speak of';
  const title = `${count(total, 'claim')} never reached: ${lines} did not run on any Python`;
  return [...paragraph(frame, frame.palette.warning(title), 0, 2), ...renderClaims(frame, lists)];
}

/** Claims that could be true in one run and wrong in the next. */
export function renderVarying(frame: Frame, findings: readonly Finding[]): readonly string[] {
  const lists = findings.map((finding) => ({ finding, claims: finding.varies }));
  const total = lists.reduce((sum, { claims }) => sum + claims.length, 0);
  if (total === 0) return [];
  const vary = total === 1 ? 'varies' : 'vary';
  const title = `${count(total, 'claim')} ${vary}: the answer is another one on each run`;
  return [
    ...paragraph(frame, frame.palette.warning(title), 0, 2),
    ...renderClaims(frame, lists),
    ...paragraph(frame, `To do: ${adviseOnVarying(total)}`, 2, 4),
  ];
}

/** Exceptions with another message than their comment gives, which may be prose as well. */
export function renderOtherMessages(frame: Frame, findings: readonly Finding[]): readonly string[] {
  const lists = findings.map((finding) => ({ finding, claims: otherMessagesOf(finding) }));
  const total = lists.reduce((sum, { claims }) => sum + claims.length, 0);
  if (total === 0) return [];
  const title = `${count(total, 'exception')} with another message than the comment says`;
  const advice =
    'To do: write the message as it is, or put words of your own behind a dash: `# KeyError -- why`.';
  return [
    ...paragraph(frame, frame.palette.warning(title), 0, 2),
    ...renderClaims(frame, lists),
    ...paragraph(frame, advice, 2, 4),
  ];
}

interface ClaimsOf {
  readonly finding: Finding;
  readonly claims: readonly CheckedClaim[];
}

function renderClaims(frame: Frame, lists: readonly ClaimsOf[]): readonly string[] {
  return lists.flatMap(({ finding: { snippet }, claims }) =>
    claims.flatMap((claim) => {
      const place = placeOfClaim(claim, snippet);
      const text = `${place}  ${frame.palette.quiet(snippet.id)}  ${describeClaim(claim)}`;
      return paragraph(frame, text, 2, 4);
    }),
  );
}
