import { readFile } from 'node:fs/promises';
import { UsageError } from '../commands/index.ts';
import { explainedKinds } from '../model/verdict-page.ts';
import { findTold, otherWords, renderPage } from '../reporting/index.ts';
import { mostSimilar } from '../workspace/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { styleFor, type World } from './world.ts';

/** Shows the page of a verdict, a status or another word of reports, or what pages there are. */
export async function runExplain(
  kind: string | undefined,
  { stdout, env }: Pick<World, 'stdout' | 'env'>,
): Promise<ExitCode> {
  stdout.write(
    kind === undefined
      ? listKinds()
      : await renderPage(await readPage(kind), styleFor(stdout, env)),
  );
  return exitCodes.ok;
}

function listKinds(): string {
  const sections = [explainedKinds, otherWords].map((words) => Object.entries(words));
  const width = Math.max(...sections.flat().map(([word]) => word.length));
  const lists = sections.map((rows) =>
    rows.map(([word, words]) => `  ${word.padEnd(width)}  ${words}\n`).join(''),
  );
  return `${lists.join('\n')}\n\`docproof explain KIND\` tells more of one of them.\n`;
}

/** In Markdown; the pages stand as far above `src/cli` as above `dist/cli`. */
async function readPage(word: string): Promise<string> {
  const name = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const told = findTold(name);
  if (told === undefined) {
    const similar = mostSimilar(name, Object.keys({ ...explainedKinds, ...otherWords }));
    const hint =
      similar === undefined ? '`docproof explain` lists them' : `did you mean ${similar}?`;
    throw new UsageError(`\`${word}\` is no verdict and no other word of a report`, hint);
  }
  if ('text' in told) return told.text;
  const page = new URL(`../../docs/verdicts/${told.kind}.md`, import.meta.url);
  return readFile(page, 'utf8');
}
