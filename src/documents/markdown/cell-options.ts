import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import type { OptionWord } from '../option-words.ts';
import { chunkWords, effects, isChunk, safeId } from './directives.ts';

/** The options at the head of a block, which are no part of its code. */
export interface CellOptions {
  readonly id: string | undefined;
  readonly words: readonly OptionWord[];
  /** How many lines of the block they take, with the blank lines behind them. */
  readonly height: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads `:key: value` lines and YAML between `---`, as directives of MyST have them, and `#|` lines,
 * as chunks of Quarto have them: https://mystmd.org/guide/directives,
 * https://quarto.org/docs/reference/cells/cells-jupyter.html. All of them are plain in themselves:
 * no Python begins with a line in colons or of three minus signs.
 *
 * @param firstLine the line of the document on which the block's first line of code stands
 */
export function readCellOptions(
  directive: string,
  code: readonly string[],
  firstLine: number,
): CellOptions {
  const head = isChunk(directive) ? chunkHead(code) : directiveHead(code);
  if (head.height === 0) return none;
  const { words, problems } =
    head.yaml === undefined ? { words: head.words, problems: [] } : readYaml(head.yaml, firstLine);
  const rest = code.slice(head.height).findIndex((line) => line.trim() !== '');
  const label = words.find(({ key }) => key === 'label' || key === 'id')?.value;
  return {
    id: label === undefined ? undefined : safeId(label),
    words: [
      ...words.filter(({ key, value }) => key !== 'id' && value !== 'false'),
      ...effects(words),
    ],
    height: rest === -1 ? code.length : head.height + rest,
    problems,
  };
}

const none: CellOptions = { id: undefined, words: [], height: 0, problems: [] };

/** The lines of options: as words, or as YAML of which line n is line n of the block. */
type Head = { readonly height: number } & (
  | { readonly words: readonly OptionWord[]; readonly yaml?: undefined }
  | { readonly yaml: string }
);

function chunkHead(code: readonly string[]): Head {
  const found = code.findIndex((line) => !line.startsWith('#|'));
  const height = found === -1 ? code.length : found;
  const said = code.slice(0, height).map((line) => line.slice(2).replace(/^ /, ''));
  // knitr also takes what may stand in the braces.
  return said.every((line) => /^[\w.]+\s*=/.test(line))
    ? { height, words: chunkWords(said.join(',')).words }
    : { height, yaml: said.join('\n') };
}

function directiveHead(code: readonly string[]): Head {
  if (code[0]?.trimEnd() === '---') {
    const end = code.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
    return end === -1
      ? { height: 0, words: [] }
      : { height: end + 1, yaml: ['', ...code.slice(1, end)].join('\n') };
  }
  const words: OptionWord[] = [];
  for (const line of code) {
    const [, key, value = ''] = /^:([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/.exec(line.trimEnd()) ?? [];
    if (key === undefined) break;
    words.push({ key, value: value.trim() === '' ? undefined : value.trim() });
  }
  return { height: words.length, words };
}

function readYaml(
  yaml: string,
  firstLine: number,
): { readonly words: readonly OptionWord[]; readonly problems: readonly Problem[] } {
  const lineCounter = new LineCounter();
  const { contents, errors } = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const [error] = errors;
  const problems: Problem[] = error
    ? [
        {
          severity: 'warning',
          message: `the options of this block are not valid YAML: ${error.message}`,
          hint: 'write each option as `key: value`',
          line: firstLine + lineCounter.linePos(error.pos[0]).line - 1,
        },
      ]
    : [];
  if (!isMap(contents)) return { words: [], problems };
  const words = contents.items.flatMap(({ key, value }): readonly OptionWord[] => {
    if (isSeq(value)) return [{ key: String(key), value: value.items.map(String).join(', ') }];
    return isScalar(value) ? [{ key: String(key), value: asWord(value.value) }] : [];
  });
  return { words, problems };
}

function asWord(value: unknown): string | undefined {
  return value === null ? undefined : String(value);
}
