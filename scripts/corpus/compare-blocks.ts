import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Listing } from '../../src/commands/index.ts';
import { comparedKinds, countBlocks } from './count-blocks.ts';

interface Compared {
  readonly path: string;
  readonly format: string;
  readonly blocks: number;
  readonly snippets: number;
  readonly outputs: number;
  /** Of docproof's, those that are held against the other count. */
  readonly found: number;
  readonly counted: number;
}

/** The blocks of each format as docproof finds them and as they are counted by other means, then the documents that differ. */
export function compareBlocks(listing: Listing, folder: string): string {
  const compared = listing.documents.map(({ path, format, counts }): Compared => {
    const { output, 'not-python': other, ...python } = counts;
    const snippets = sum(Object.values(python));
    const blocks = snippets + output + other;
    const count = countBlocks[format];
    return {
      path,
      format,
      blocks,
      snippets,
      outputs: output,
      found: comparedKinds[format] === 'all' ? blocks : snippets,
      counted: count === undefined ? 0 : count(readFileSync(join(folder, path), 'utf8')),
    };
  });
  const formats = [...new Set(compared.map(({ format }) => format))];
  const rows = formats.map((format) => {
    const own = compared.filter((each) => each.format === format);
    const numbers = (['blocks', 'snippets', 'outputs', 'found', 'counted'] as const).map((key) =>
      sum(own.map((each) => each[key])),
    );
    return [format, own.length, ...numbers, own.filter(isDifferent).length].join('\t');
  });
  const errors = listing.problems.filter(({ severity }) => severity === 'error');
  return [
    'format\tdocuments\tblocks\tsnippets\toutputs\tcompared\tcounted\tdiffer',
    ...rows,
    `${errors.length} errors`,
    ...errors.map(({ file, line, message }) => `${file ?? ''}:${line ?? ''}\t${message}`),
    ...compared
      .filter(isDifferent)
      .map(({ path, found, counted }) => `${path}\tdocproof ${found}\tcounted ${counted}`),
  ].join('\n');
}

function isDifferent({ found, counted }: Compared): boolean {
  return found !== counted;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
