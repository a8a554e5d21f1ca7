import stringWidth from 'fast-string-width';
import type { AnswerChange } from '../../model/change.ts';
import { describeChange, historyOf } from '../change-words.ts';
import { type Frame, paragraph } from './frame.ts';

/** What a claim was on older Pythons and is on newer ones: a sentence, or a row for each range. */
export function renderChange(
  frame: Frame,
  change: AnswerChange,
  indent: number,
): readonly string[] {
  const sentence = describeChange(change);
  if (sentence !== undefined) return paragraph(frame, `${sentence}.`, indent);
  const cells = historyOf(change);
  const width = Math.max(...cells.map(({ when }) => stringWidth(when)));
  const isNarrow = frame.width - indent - width - 4 < leastAnswer;
  return [
    ...paragraph(frame, 'The answer changed more than once:', indent),
    ...cells.flatMap(({ when, what }) => {
      if (isNarrow) return paragraph(frame, `${when}: ${what}`, indent + 2, indent + 4);
      const padding = ' '.repeat(width - stringWidth(when));
      return paragraph(frame, `${when}${padding}  ${what}`, indent + 2, indent + width + 4);
    }),
  ];
}

/** Where fewer columns are left for an answer, it does not stand in a column of its own. */
const leastAnswer = 30;
