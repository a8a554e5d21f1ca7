import type { Problem } from '../../model/problem.ts';
import { parseFenceInfo } from '../fence-info.ts';
import type { CodeBlock, Part, Reader } from '../format.ts';
import { isPythonBlock, looksLikePython, startsWithPrompt } from '../language.ts';
import { type Chunk, findChunks, pairFences } from './chunks.ts';
import { type FoundCode, plainCode, readCode, readSession } from './code.ts';
import { lineNumbersIn } from './line-numbers.ts';
import { createTextPlacer } from './place-edit.ts';
import { readProse } from './prose.ts';

/**
 * Plain text, and text of pages that lost their indentation and blank lines on the way. Code is
 * found by its looks; what has lost its indentation gets it back where that is sure, and is to be
 * reviewed where it is not. docs/flattened.md has the method.
 *
 * What stands from the start to the end of an origin is the code after white space at the start of
 * its lines is taken away from both, and the line numbers that were left between them.
 */
export const plainText: Reader = {
  read: (text) => {
    const lines = text.split('\n');
    return {
      parts: findChunks(lines).flatMap((chunk) => toParts(chunk, lines)),
      sectionWord: undefined,
      problems: unclosedFence(lines),
      defaults: {},
    };
  },
  noteStyle: 'first-line',
  createPlacer: createTextPlacer,
};

function unclosedFence(lines: readonly string[]): readonly Problem[] {
  const { unclosed } = pairFences(lines);
  if (unclosed === undefined) return [];
  return [
    {
      severity: 'warning',
      message: 'the fence is never closed, so that what is below it counts as plain text',
      hint: 'close it with a line of the same marks, at least as many',
      line: unclosed + 1,
    },
  ];
}

function toParts(chunk: Chunk, lines: readonly string[]): readonly Part[] {
  const { kind, first, last } = chunk;
  const own = lines.slice(first, last + 1);
  switch (kind) {
    case 'prose':
      return readProse(own);
    case 'code':
      return [toScript(own, first)];
    case 'session':
      return [toBlock(readSession(own), 'pycon', first)];
    case 'output':
      return [toBlock(plainCode(own), 'text', first)];
    case 'fence':
      return [toFenced(own, first)];
  }
}

/** A script, without line numbers that were left between its lines. */
function toScript(lines: readonly string[], first: number): CodeBlock {
  const numbers = lineNumbersIn(lines);
  if (numbers.size === 0) return toBlock(readCode(lines), 'python', first);
  const kept = [...lines.keys()].filter((at) => !numbers.has(at) && lines[at]?.trim() !== '');
  const code = readCode(kept.map((at) => lines[at] ?? ''));
  const block = toBlock(code, 'python', first);
  const lineOf = (index: number): number => first + (kept[index] ?? 0) + 1;
  const places = kept.map((_, index) => ({
    line: lineOf(index),
    steps: code.places?.[index]?.steps ?? [[1, code.column] as const],
  }));
  return {
    ...block,
    openedAt: lineOf(0),
    start: { line: lineOf(0), column: block.start.column },
    end: { line: lineOf(kept.length - 1), column: block.end.column },
    places,
  };
}

function toBlock(code: FoundCode, language: string, first: number): CodeBlock {
  const { source, column, lastLine, places, review } = code;
  const count = source.split('\n').length - 1;
  return {
    kind: 'code',
    form: 'fenced',
    language,
    id: undefined,
    words: [],
    openedAt: first + 1,
    source,
    start: { line: first + 1, column },
    end: { line: first + count, column: lastLine.length + 1 },
    ...(places && {
      places: places.map(({ line, steps }) => ({ line: first + line, steps })),
    }),
    ...(review && { review }),
  };
}

function toFenced(lines: readonly string[], first: number): CodeBlock {
  const [opening = ''] = lines;
  const { language, id, words } = parseFenceInfo(opening.replace(/^\s*[`~]+/, ''));
  const inner = lines.slice(1, -1);
  if (inner.length === 0) {
    const end = { line: first + 1, column: opening.length + 1 };
    return { ...toBlock(plainCode(['']), language, first), id, words, source: '', start: end, end };
  }
  const plain = { form: 'fenced' as const, language, source: inner.join('\n') };
  const isPython = isPythonBlock(plain) || (language === '' && looksLikePython(plain));
  const read = !isPython ? plainCode : startsWithPrompt(plain) ? readSession : readCode;
  const named = language === '' && isPython ? 'python' : language;
  return { ...toBlock(read(inner), named, first + 1), id, words, openedAt: first + 1 };
}
