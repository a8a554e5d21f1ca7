import type { AnswerChange, AnswerRange } from '../model/change.ts';
import type { ExpectationChanges, OutcomeChanges } from './edit.ts';

/**
 * What an expectation has to say under `versions` so that it is true on each Python: one entry for
 * each range on which what it says of the snippet as a whole is wrong. Nothing for claims of the
 * document, which know no versions, and nothing where no Python holds, so that the base is wrong.
 */
export function versionsFor(changes: readonly AnswerChange[]): ExpectationChanges {
  const change = changes.find(({ place }) => place === undefined);
  const wrong = change?.answers.filter(({ held }) => !held) ?? [];
  if (change === undefined || wrong.length === 0 || wrong.length === change.answers.length) {
    return {};
  }
  return {
    versions: Object.fromEntries(wrong.map((range) => [range.range, toOutcome(change, range)])),
  };
}

function toOutcome({ kind }: AnswerChange, { seen, raised }: AnswerRange): OutcomeChanges {
  const stdout = seen === '' ? '' : `${seen}\n`;
  if (kind === 'stdout') return { stdout };
  // What is printed before an exception, and all that is printed without one, is claimed with it.
  if (raised === undefined) return { stdout, raises: null };
  return { stdout, raises: { type: raised.type, message: messageOf(raised.message) } };
}

/** One line of it is enough, and none is no claim. */
function messageOf(message: string): string | undefined {
  return message.split('\n').find((line) => line.trim() !== '');
}
