import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { readLogicalLines } from '../../src/documents/text/tokens.ts';
import { type Known, snippetsIn } from './snippets.ts';

/** What the library of a Python can teach. */
export interface Library {
  /** Codes of the descriptions that packages bring for their page in the index. */
  readonly descriptions: readonly Known[];
  /** Examples in the docstrings of modules. */
  readonly examples: readonly Known[];
  /** Pieces of modules themselves, as long as a code on a page. */
  readonly pieces: readonly string[];
}

/** Of how many modules at most, and how many pieces of them. */
const mostModules = 3000;
const mostPieces = 4000;

/** What is measured is not learned from, and tests and tables of data are no examples. */
const ignored = [
  '**/{pip,pip-*,attr,attrs,attrs-*}/**',
  '**/{test,tests,idle_test,_vendor,ensurepip}/**',
  '**/{botocore,boto3,awscli,moto,samtranslator,cfnlint}/**',
];

/** A folder such as `lib/python3.11`, with its `site-packages`; a sample of what is in it. */
export async function readLibrary(folder: string): Promise<Library> {
  const find = (pattern: string): Promise<string[]> =>
    glob(pattern, { cwd: folder, ignore: ignored });
  const modules = sample(await find('**/*.py'), (file) => file, mostModules);
  const examples: Known[] = [];
  const pieces: string[] = [];
  for (const file of modules) {
    const bytes = await readFile(join(folder, file));
    examples.push(...(await snippetsIn(file, bytes)));
    pieces.push(...cut(bytes.toString()));
  }
  const descriptions: Known[] = [];
  for (const file of (await find('**/*.dist-info/METADATA')).sort()) {
    descriptions.push(...(await describedIn(await readFile(join(folder, file), 'utf8'))));
  }
  return { descriptions, examples, pieces: sample(pieces, (piece) => piece, mostPieces) };
}

/** The same ones each time, in an order that has nothing to do with what they are. */
function sample<Item>(items: readonly Item[], keyOf: (item: Item) => string, most: number): Item[] {
  return items
    .map((item) => [createHash('sha256').update(keyOf(item)).digest('hex'), item] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .slice(0, most)
    .map(([, item]) => item);
}

/** The description is what stands below the first blank line (core metadata, PEP 566). */
async function describedIn(metadata: string): Promise<readonly Known[]> {
  const body = metadata.indexOf('\n\n');
  if (body === -1) return [];
  const isMarkdown = /^Description-Content-Type: *text\/markdown/im.test(metadata.slice(0, body));
  return snippetsIn(`description.${isMarkdown ? 'md' : 'rst'}`, Buffer.from(metadata.slice(body)));
}

/** How many lines a piece has. */
const shortest = 8;
const longest = 40;

/** Statements of a module that stand together, each whole. */
function cut(text: string): readonly string[] {
  const lines = text.split('\n');
  const starts = readLogicalLines(lines)
    .filter(({ first }) => isTop(lines[first] ?? '', lines[first - 1]))
    .map(({ first }) => first);
  const pieces: string[] = [];
  let from = 0;
  for (const start of [...starts, lines.length]) {
    const piece = lines.slice(from, start);
    const { length } = piece.filter((line) => line.trim() !== '');
    if (length < shortest) continue;
    if (length <= longest) pieces.push(piece.join('\n').trimEnd());
    from = start;
  }
  return pieces;
}

/** Each function and class of the modules in a folder, with its decorators, of 5 to 30 lines. */
export async function readFunctions(folder: string): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const file of (await glob('**/*.py', { cwd: folder })).sort()) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    const starts = readLogicalLines(lines)
      .filter(({ first }) => isTop(lines[first] ?? '', lines[first - 1]))
      .map(({ first }) => first);
    for (const [index, start] of starts.entries()) {
      const source = lines
        .slice(start, starts[index + 1])
        .join('\n')
        .trimEnd();
      const { length } = source.split('\n').filter((line) => line.trim() !== '');
      if (!/^(?:@|(?:async )?def |class )/.test(source) || length < 5 || length > 30) continue;
      known.push({
        source,
        isInput: false,
        file: join(folder, file),
        line: start + 1,
        heldBack: true,
        fold: 0,
      });
    }
  }
  return known;
}

/** Whether a statement of the module begins, with its decorators and the comments above it. */
function isTop(line: string, above: string | undefined): boolean {
  if (above !== undefined && /^[@#]/.test(above)) return false;
  return /^[^\s)\]}]/.test(line) && !/^(?:else|elif|except|finally)\b/.test(line);
}
