import type { Finding } from '../../model/report.ts';
import { placeOf } from './finding.ts';
import { type Frame, paragraph } from './frame.ts';

/** Findings that need no more than a line each. */
export function renderPlaces(
  frame: Frame,
  findings: readonly Finding[],
  indent: number,
): readonly string[] {
  return findings.flatMap(({ snippet }) =>
    paragraph(frame, `${placeOf(snippet)}  ${frame.palette.quiet(snippet.id)}`, indent, indent + 2),
  );
}

/** Findings below the reason that they share, in the order in which the reasons come up. */
export function renderByReason(frame: Frame, findings: readonly Finding[]): readonly string[] {
  return [...groupByReason(findings)].flatMap(([reason, group]) => [
    ...paragraph(frame, reason, 2, 4),
    ...renderPlaces(frame, group, 4),
  ]);
}

function groupByReason(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, readonly Finding[]>();
  for (const finding of findings) {
    const reason = finding.reason ?? 'no reason given';
    groups.set(reason, [...(groups.get(reason) ?? []), finding]);
  }
  return groups;
}
