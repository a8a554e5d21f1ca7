import type { Report } from '../../model/report.ts';
import type { ReporterChoice } from '../../model/reporter-name.ts';
import { reporters as known } from '../../reporting/index.ts';
import type { Telling } from '../telling.ts';
import { isDumb, type OutputStream, type World } from '../world.ts';
import { writeReports } from '../write-reports.ts';
import { describeWatch } from './words.ts';

/** What a watch tells of its verifications. */
export interface Verdicts {
  /** On stdout what was verified now, and why; in files all that is known. */
  show(report: Report, shown: Shown): Promise<void>;
  /** One line that is no part of a report. */
  say(words: string): void;
}

export interface Shown {
  /** All that is known. */
  readonly whole: Report;
  /** Why it was verified; undefined for the first time. */
  readonly cause: string | undefined;
  /** Whether the watch goes on. */
  readonly goesOn: boolean;
}

export function createVerdicts(
  reporters: readonly ReporterChoice[],
  telling: Telling,
  world: World,
): Verdicts {
  const { stdout, stderr, env } = world;
  const onStdout = reporters.filter(({ file }) => file === undefined);
  const inFiles = reporters.filter(({ file }) => file !== undefined);
  // What a program reads is not for people.
  const people: OutputStream = onStdout.every(({ name }) => known[name].isProse) ? stdout : stderr;
  const clears = people.isTTY === true && !isDumb(env);
  return {
    async show(report, { whole, cause, goesOn }) {
      if (cause !== undefined) people.write(`${clears ? clearScreen : ''}${cause}\n\n`);
      await writeReports(report, onStdout, world, telling);
      await writeReports(whole, inFiles, world, telling);
      if (goesOn) people.write(`\n${describeWatch(whole)}\n`);
    },
    say: (words) => void people.write(`${words}\n`),
  };
}

/** The screen and what was scrolled off it. */
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';
