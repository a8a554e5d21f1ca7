import { createInterface } from 'node:readline/promises';
import type { FileChange } from '../commands/index.ts';
import { count } from '../reporting/words.ts';
import { renderChange } from './render-update.ts';
import { styleFor, type World } from './world.ts';

/**
 * Shows each change and asks on the terminal which of them to write, all at once or one by one;
 * undefined when the user goes away instead of answering.
 */
export async function reviewChanges(
  changes: readonly FileChange[],
  world: World,
): Promise<readonly FileChange[] | undefined> {
  const { stdout, env } = world;
  const style = styleFor(stdout, env);
  const ask = createAsk(world);
  try {
    for (const change of changes) stdout.write(renderChange(change, style));
    const whole = `Write ${changes.length === 1 ? 'it' : `these ${count(changes.length, 'file')}`}?`;
    if (changes.length === 1) {
      const answer = await ask(`${whole} [y]es, [n]o: `, ['y', 'n']);
      return answer === undefined ? undefined : answer === 'y' ? changes : [];
    }
    const answer = await ask(`${whole} [y]es, [n]o, [e]ach in turn: `, ['y', 'n', 'e']);
    if (answer === 'e') return await chooseEach(changes, ask);
    return answer === undefined ? undefined : answer === 'y' ? changes : [];
  } finally {
    ask.close();
  }
}

async function chooseEach(
  changes: readonly FileChange[],
  ask: Ask,
): Promise<readonly FileChange[] | undefined> {
  const chosen: FileChange[] = [];
  for (const [index, change] of changes.entries()) {
    const question = `${change.path}: [y]es, [n]o, [a]ll from here, [q]uit writing the chosen: `;
    const answer = await ask(question, ['y', 'n', 'a', 'q']);
    if (answer === undefined) return undefined;
    if (answer === 'a') return [...chosen, ...changes.slice(index)];
    if (answer === 'q') return chosen;
    if (answer === 'y') chosen.push(change);
  }
  return chosen;
}

interface Ask {
  /** One of these letters; undefined when no answer will come. */
  (question: string, letters: readonly string[]): Promise<string | undefined>;
  readonly close: () => void;
}

/** Reads answers by the line. The terminal does the editing, and Ctrl-C stays a signal of the process. */
function createAsk({ stdin, stdout, signal }: World): Ask {
  const reader = createInterface({ input: stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const ask = async (question: string, letters: readonly string[]): Promise<string | undefined> => {
    for (;;) {
      stdout.write(question);
      const next = signal.aborted ? undefined : await Promise.race([lines.next(), aborted]);
      if (next === undefined || next.done) {
        stdout.write('\n');
        return undefined;
      }
      const letter = next.value.trim().charAt(0).toLowerCase();
      if (letters.includes(letter)) return letter;
    }
  };
  return Object.assign(ask, { close: () => reader.close() });
}
