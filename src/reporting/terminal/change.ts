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
  return [
    ...paragraph(frame, 'The answer changed more than once:', indent),
    ...cells.flatMap(({ when, what }) => {
      const padding = ' '.repeat(width - stringWidth(when));
      return paragraph(frame, `${when}${padding}  ${what}`, indent + 2, indent + width + 4);
    }),
  ];
}
