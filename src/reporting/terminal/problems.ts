import type { Problem } from '../../model/problem.ts';
import { type Frame, paragraph } from './frame.ts';

/** A problem as compilers print one, and below it the way out. */
export function renderProblem(frame: Frame, problem: Problem): readonly string[] {
  const { palette } = frame;
  const { severity, message, hint } = problem;
  const place = placeOf(problem);
  const head = place === '' ? '' : `${palette.place(place)}: `;
  return [
    ...paragraph(frame, `${head}${palette[severity](`${severity}:`)} ${message}`, 0, 4),
    ...(hint === undefined ? [] : paragraph(frame, `${palette.hint('hint:')} ${hint}`, 4, 6)),
  ];
}

function placeOf({ file, line, column }: Problem): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
