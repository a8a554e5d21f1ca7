import type { Finding } from '../../model/report.ts';
import { type Mark, markOf, signs } from '../marks.ts';
import { type Frame, flow } from './frame.ts';

const roles = {
  holds: 'ok',
  breaks: 'error',
  warns: 'warning',
  unchecked: 'warning',
  unsupported: 'neutral',
  'below-minimum': 'quiet',
} as const satisfies Record<Mark, string>;

/** The Pythons that a snippet ran on in a row, each with a sign of what happened there. */
export function renderPythons(frame: Frame, finding: Finding): readonly string[] {
  const cells = finding.judgements.map((judgement) => {
    const mark = markOf(judgement);
    return `${judgement.python} ${frame.palette[roles[mark]](signs[mark])}`;
  });
  return flow(frame, cells, 2);
}
