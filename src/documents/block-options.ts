import { placeFrom, placeIn } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { HiddenSetup } from '../model/snippet.ts';
import type { CodeBlock, Note, Part } from './format.ts';
import { isPythonBlock } from './language.ts';
import { readWords } from './option-words.ts';
import { neverClosed, noReason, oneLine, readOptions, type WrittenOptions } from './options.ts';

/** The parts of a document with what its comments and fences say of its snippets. */
export interface Annotated {
  /** Without the comments; ids from comments are those of their blocks. */
  readonly parts: readonly Exclude<Part, Note>[];
  /** Of the Python blocks. */
  readonly options: ReadonlyMap<CodeBlock, WrittenOptions>;
  readonly setups: readonly HiddenSetup[];
  readonly problems: readonly Problem[];
}

/**
 * Gives each Python block its options. Its fence wins over a comment on its first line, and that
 * over the comments before the fence.
 */
export function annotate(parts: readonly Part[], document: string): Annotated {
  const options = new Map<CodeBlock, WrittenOptions>();
  const setups: HiddenSetup[] = [];
  const problems: Problem[] = [];
  const rest: Exclude<Part, Note>[] = [];
  let pending: { readonly options: WrittenOptions; readonly line: number } | undefined;
  let next: { readonly skip: string; readonly line: number } | undefined;
  let region: { readonly skip: string; readonly line: number } | undefined;

  const warn = (line: number, message: string, hint: string): void => {
    problems.push({ severity: 'warning', message, hint, line });
  };
  const dropPending = (): void => {
    if (pending) warn(pending.line, 'no Python block follows this comment', beforeBlock);
    pending = undefined;
  };

  const readNote = (note: Note): void => {
    const order = readOrder(note);
    if (order && 'open' in order) for (const each of order.open) problems.push(each);
    if (order?.kind === 'setup') {
      const { options: said, problems: wrong } = readOptions(order.words, {
        line: note.line,
        strict: true,
      });
      for (const each of wrong) problems.push(each);
      const { code: source, origin } = order;
      for (const group of [said.group, ...(said.alsoIn ?? [])]) {
        setups.push({ source, origin: { document, ...origin }, group });
      }
    } else if (order?.kind === 'next') {
      next = { skip: order.reason, line: note.line };
    } else if (order?.kind === 'start') {
      region = { skip: order.reason, line: note.line };
    } else if (order?.kind === 'end') {
      if (!region) warn(note.line, 'nothing is skipped here', 'write `skip start` before it');
      region = undefined;
    } else {
      const read = readOptions(readWords(note.text), { line: note.line, strict: true });
      for (const each of read.problems) problems.push(each);
      pending = { options: { ...pending?.options, ...read.options }, line: note.line };
    }
  };

  const readBlock = (block: CodeBlock): void => {
    const fence = readOptions(block.words, { line: block.openedAt, strict: false });
    const [, said = ''] = firstComment.exec(block.source) ?? [];
    const inside = readOptions(readWords(said), { line: block.start.line, strict: true });
    for (const each of [...fence.problems, ...inside.problems]) problems.push(each);
    const skip = next?.skip ?? region?.skip;
    const all: WrittenOptions = {
      ...(skip !== undefined && { skip }),
      ...pending?.options,
      ...inside.options,
      ...fence.options,
    };
    const matching = {
      ...pending?.options.matching,
      ...inside.options.matching,
      ...fence.options.matching,
    };
    const named = { ...block, id: block.id ?? all.id };
    pending = undefined;
    next = undefined;
    options.set(named, { ...all, ...(Object.keys(matching).length > 0 && { matching }) });
    rest.push(named);
  };

  for (const part of parts) {
    if (part.kind === 'note') readNote(part);
    else if (part.kind === 'code' && isPythonBlock(part)) readBlock(part);
    else {
      dropPending();
      rest.push(part);
    }
  }
  dropPending();
  if (next) warn(next.line, 'no Python block follows this comment', beforeBlock);
  if (region)
    warn(
      region.line,
      'what is skipped from here on has no end',
      'write `skip end` in a comment where it ends',
    );
  return { parts: rest, options, setups, problems };
}

const beforeBlock = 'put it right before the block that it speaks of';
const firstComment = /^\s*#[ \t]*docproof:([^\n]*)/;

type Order =
  | {
      readonly kind: 'next' | 'start';
      readonly reason: string;
      readonly open: readonly Problem[];
    }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'setup';
      readonly words: ReturnType<typeof readWords>;
      readonly code: string;
      readonly origin: Omit<HiddenSetup['origin'], 'document'>;
    };

/** What a comment says that is not about the fence behind it. */
function readOrder(note: Note): Order | undefined {
  const { text, line } = note;
  const [first, second, third, ...others] = readWords(text);
  if (first?.key === 'skip' && first.value === undefined) {
    const word = second?.value === undefined ? second?.key : undefined;
    const reason = third?.key === '' ? oneLine(third.value ?? '') || noReason : noReason;
    if (others.length === 0 && (third === undefined || third.key === '')) {
      const open = third === undefined ? [] : neverClosed(third, line);
      if (word === 'next' || word === 'start') return { kind: word, reason, open };
      if (word === 'end') return { kind: 'end' };
    }
  }
  return first?.key === 'setup' ? readSetup(note) : undefined;
}

/** Set-up in the lines below the word; without any, the word is an option of the block behind it. */
function readSetup({ text, textLine, places: written }: Note): Order | undefined {
  const lines = text.trimEnd().split('\n');
  const head = lines.findIndex((line) => line.trim() !== '');
  const code = lines.slice(head + 1);
  if (code.every((line) => line.trim() === '')) return undefined;
  const indents = code.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = indents.reduce((least, each) => Math.min(least, each));
  const places = written
    ?.slice(head + 1, head + 1 + code.length)
    .map((place) => placeFrom(place, indent + 1));
  return {
    kind: 'setup',
    words: readWords((lines[head] ?? '').replace(/^\s*setup/, '')),
    code: code.map((line) => `${line.slice(indent)}\n`).join(''),
    origin: places
      ? { ...placeIn({ line: textLine, column: 1, places }, { line: 1, column: 1 }), places }
      : { line: textLine + head + 1, column: indent + 1 },
  };
}
