import type { PythonVersion } from '../../model/python.ts';
import type { Judgement, Verdict } from '../../model/verdict.ts';
import type { Case } from '../cases.ts';
import { compareTexts } from '../diff-words.ts';
import { shortenTraceback } from '../traceback.ts';
import { describeNotes } from '../verdict-words.ts';

/** What was seen on Pythons that saw the same. */
export interface Evidence {
  /** Oldest first; empty where it is of no Python in particular. */
  readonly pythons: readonly PythonVersion[];
  /** Of a `diff`, each line has `- `, `+ ` or two spaces before it; a `text` is as it was written. */
  readonly form: 'diff' | 'text';
  /** Bounded in number and length; empty where there is nothing to show but the Pythons. */
  readonly lines: readonly string[];
}

/** Expected against actual. */
export function differenceOn(
  pythons: readonly PythonVersion[],
  expected: string,
  actual: string,
): Evidence {
  return { pythons, form: 'diff', lines: compareTexts(expected, actual) };
}

/** What a snippet as a whole did in one of the ways in which it breaks. */
export function evidenceOf({ pythons, judgement }: Case): Evidence {
  const { verdict } = judgement;
  if (verdict.kind === 'mismatched') {
    const difference = differenceOn(pythons, verdict.expected, verdict.actual);
    return { ...difference, lines: [...difference.lines, ...notesOn(judgement)] };
  }
  return { pythons, form: 'text', lines: [...tracebackOf(verdict), ...notesOn(judgement)] };
}

function notesOn(judgement: Judgement): readonly string[] {
  return describeNotes(judgement).map((note) => `(${note})`);
}

/** Units of a line of a traceback, which is cut around what is marked in it. */
const widthOfTraceback = 120;

function tracebackOf(verdict: Verdict): readonly string[] {
  if (!('exception' in verdict)) return [];
  return shortenTraceback(verdict.exception.traceback, widthOfTraceback).split('\n');
}
