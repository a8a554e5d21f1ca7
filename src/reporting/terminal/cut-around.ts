import stringWidth from 'fast-string-width';
import { graphemesOf } from './graphemes.ts';

/** What is shown of a line that is too long. */
export interface Cut {
  readonly text: string;
  /** The column of the line with which it begins, from 0. */
  readonly from: number;
  /** The columns of the sign before that. */
  readonly lead: number;
}

/** The part of a line around one of its columns, in so many columns of a terminal; no character is split. */
export function cutAround(line: string, around: number, room: number): Cut {
  const total = stringWidth(line);
  if (total <= room) return { text: line, from: 0, lead: 0 };
  const first = Math.max(0, Math.min(around - Math.floor(room / 2), total - room));
  const lead = first > 0 ? 1 : 0;
  const end = first + room - (first + room < total ? 1 : 0);
  let [column, from, text] = [0, first + lead, ''];
  for (const segment of graphemesOf(line)) {
    const next = column + stringWidth(segment);
    if (column >= first + lead && next <= end) {
      if (text === '') from = column;
      text += segment;
    }
    column = next;
  }
  return { text: `${lead > 0 ? '…' : ''}${text}${end < first + room ? '…' : ''}`, from, lead };
}
