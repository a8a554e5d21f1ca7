import type { Finding, Report } from '../../model/report.ts';
import { claimsIn } from '../claims.ts';
import { outcomeOf } from '../counts.ts';
import { count, duration } from '../words.ts';
import { placeOf } from './finding.ts';
import { type Frame, paragraph } from './frame.ts';
import { outcomes } from './outcomes.ts';
import { explainSigns, showPythons } from './python-row.ts';

/** Every snippet with its verdict, its Pythons, its claims, and the time that its runs took. */
export function renderSnippets(
  frame: Frame,
  findings: readonly Finding[],
  report: Report,
): readonly string[] {
  const shown = findings.map((finding) => ({ finding, ...outcomes[outcomeOf(finding, report)] }));
  const width = Math.max(0, ...shown.map(({ label }) => label.length));
  return [
    ...shown.flatMap(({ finding, label, role }) => {
      const verdict = frame.palette[role](label.padEnd(width));
      const head = `${verdict}  ${frame.palette.place(placeOf(finding.snippet))}`;
      const parts = [head, finding.snippet.id, ...describe(frame, finding)];
      return paragraph(frame, parts.join('  '), 0, 4);
    }),
    ...explainSigns(frame, findings),
  ];
}

function describe(frame: Frame, finding: Finding): readonly string[] {
  const { judgements, reason, claims } = finding;
  if (judgements.length === 0) return reason === undefined ? [] : [reason];
  const prose = claimsIn('prose', finding).length;
  const time = judgements.reduce((sum, { execution }) => sum + execution.durationMs, 0);
  const held = [
    ...(claims > 0 ? [`${count(claims, 'claim')}`] : []),
    ...(prose > 0 ? [`${count(prose, 'comment')} in prose`] : []),
  ];
  return [
    showPythons(frame, finding),
    ...(reason === undefined ? [] : [reason]),
    `${[...held, ''].join(', ')}in ${duration(time)}`,
  ];
}
