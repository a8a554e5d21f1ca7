import type { AnswerChange, AnswerRange } from '../model/change.ts';
import type { Expectation } from '../model/expectation.ts';
import type { ExpectationChanges, OutcomeChanges } from './edit.ts';

/**
 * What an expectation has to say under `versions` so that it is true on each Python: one entry for
 * each range on which what it says of the snippet as a whole is wrong. Nothing for claims of the
 * document, which know no versions, and nothing where no Python holds, so that the base is wrong.
 */
export function versionsFor(
  { outcome }: Pick<Expectation, 'outcome'>,
  changes: readonly AnswerChange[],
): ExpectationChanges {
  const change = changes.find(({ place }) => place === undefined);
  const wrong = change?.answers.filter(({ held }) => !held) ?? [];
  if (change === undefined || wrong.length === 0 || wrong.length === change.answers.length) {
    return {};
  }
  const claimed = {
    stdout: change.kind === 'stdout' || outcome.stdout !== undefined,
    raises: Boolean(outcome.raises),
  };
  return {
    versions: Object.fromEntries(wrong.map((range) => [range.range, toOutcome(range, claimed)])),
  };
}

/** Only what is claimed at all has to be put right, and an exception that ended the snippet. */
function toOutcome(
  { seen, raised }: AnswerRange,
  claimed: Readonly<Record<'stdout' | 'raises', boolean>>,
): OutcomeChanges {
  const printed = seen === '' ? '' : `${seen}\n`;
  return {
    ...(claimed.stdout && { stdout: printed }),
    ...(raised && { raises: { type: raised.type, message: messageOf(raised.message) } }),
    ...(raised === undefined && claimed.raises && { raises: null }),
  };
}

/** One line of it is enough, and none is no claim. */
function messageOf(message: string): string | undefined {
  return message.split('\n').find((line) => line.trim() !== '');
}
