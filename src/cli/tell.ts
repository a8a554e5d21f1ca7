import { createFrame } from '../reporting/terminal/frame.ts';
import { renderProblem } from '../reporting/terminal/problems.ts';
import { makeVisible } from '../reporting/terminal/visible.ts';
import { styleFor, type World } from './world.ts';

/** What went wrong, and the way out unless there is none. */
export interface Failure {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Says on stderr what went wrong with a command, as problems are said in a report. */
export function tell({ message, hint }: Failure, { stderr, env }: World): void {
  const frame = createFrame(styleFor(stderr, env));
  const problem = { severity: 'error', message, ...(hint !== undefined && { hint }) } as const;
  for (const line of renderProblem(frame, makeVisible(problem))) stderr.write(`${line}\n`);
}

/** The way out of what is a mistake of docproof; none where it is already being looked at. */
export function askForReport({ env }: World): string | undefined {
  return env['DOCPROOF_DEBUG']
    ? undefined
    : 'please report it, with what is shown when DOCPROOF_DEBUG=1 is set';
}
