import type { Finding, Report } from '../../model/report.ts';
import { type ExplainedKind, explainedKinds, verdictPage } from '../../model/verdict-page.ts';
import { remarksOnFinding } from '../remarks/of-finding.ts';
import { type Frame, paragraph } from './frame.ts';

/** Where it is explained what breaks in these findings; nothing when they are as they should be. */
export function renderPages(
  frame: Frame,
  findings: readonly Finding[],
  report: Report,
): readonly string[] {
  const remarks = findings.flatMap((finding) => remarksOnFinding(finding, report));
  const kinds = new Set<string>(remarks.map(({ kind }) => kind));
  const [first, ...others] = (Object.keys(explainedKinds) as ExplainedKind[]).filter((kind) =>
    kinds.has(kind),
  );
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (or ${others.join(', ')})`;
  return paragraph(frame, frame.palette.quiet(`What it means: ${verdictPage(first)}${more}`), 0, 4);
}
