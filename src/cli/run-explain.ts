import { readFile } from 'node:fs/promises';
import { UsageError } from '../commands/index.ts';
import { type ExplainedKind, explainedKinds } from '../model/verdict-page.ts';
import { mostSimilar } from '../workspace/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { World } from './world.ts';

/** Shows the page of a verdict or status, or what pages there are. */
export async function runExplain(kind: string | undefined, { stdout }: World): Promise<ExitCode> {
  stdout.write(kind === undefined ? listKinds() : await readPage(kind));
  return exitCodes.ok;
}

function listKinds(): string {
  const width = Math.max(...Object.keys(explainedKinds).map((kind) => kind.length));
  const rows = Object.entries(explainedKinds).map(
    ([kind, words]) => `  ${kind.padEnd(width)}  ${words}\n`,
  );
  return `${rows.join('')}\n\`docproof explain KIND\` tells more of one of them.\n`;
}

/** The pages stand as far above `src/cli` as above `dist/cli`. */
async function readPage(kind: string): Promise<string> {
  const name = kind
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  if (!isExplained(name)) {
    const similar = mostSimilar(name, Object.keys(explainedKinds));
    const hint =
      similar === undefined ? '`docproof explain` lists them' : `did you mean ${similar}?`;
    throw new UsageError(`\`${kind}\` is no verdict and no status`, hint);
  }
  return readFile(new URL(`../../docs/verdicts/${name}.md`, import.meta.url), 'utf8');
}

function isExplained(name: string): name is ExplainedKind {
  return Object.hasOwn(explainedKinds, name);
}
