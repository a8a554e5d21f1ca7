import { evaluate, type ValueNode } from '@humanwhocodes/momoa';
import { showsTraceback } from '../../model/output-block.ts';
import type { Problem } from '../../model/problem.ts';
import type { CodeBlock, Part, RecordedOutput } from '../format.ts';
import type { OptionWord } from '../option-words.ts';
import { elements, member, startOf, stringsOf } from './json.ts';
import { readStrings } from './json-text.ts';
import { hasInstallation, needsIPython, type ReadCode, readMagics } from './magics.ts';
import { readMarkdownCell } from './markdown-cell.ts';
import { type RecordedOutputs, readOutputs } from './outputs.ts';
import { type PlacedText, textOf } from './placed-text.ts';
import type { Positions } from './positions.ts';
import { type Cell, cellSchema } from './schema.ts';

export interface ReadCell {
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
}

export interface CellContext {
  readonly json: string;
  readonly positions: Positions;
  /** Of the whole notebook; undefined for Python. */
  readonly language: string | undefined;
  /** Whether the notebook itself says what `display` is. */
  readonly hasDisplay: boolean;
}

/** The group of all code cells of a notebook: they run in one namespace. */
const group = 'notebook';

/** Reads one cell. `number` counts cells of all kinds, from 1. */
export function readCell(node: ValueNode, number: number, context: CellContext): ReadCell {
  const { json, positions } = context;
  const read = cellSchema.safeParse(evaluate(node));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.');
    const message = `cell ${number} is not as nbformat has it: ${where ? `\`${where}\`: ` : ''}${issue?.message ?? ''}`;
    return { parts: [], problems: [problemAt(node, context, message)] };
  }
  const cell = read.data;
  const field = cell.source === undefined && cell.cell_type === 'code' ? 'input' : 'source';
  const content = member(node, field);
  if (content === undefined) {
    const message = `cell ${number} has no \`source\``;
    return { parts: [], problems: [problemAt(node, context, message)] };
  }
  const source = readStrings(stringsOf(content), json, positions, startOf(content));
  switch (cell.cell_type) {
    case 'code':
      return readCodeCell(cell, { source, outputs: member(node, 'outputs'), number }, context);
    case 'markdown':
      return readMarkdownCell(source, number);
    case 'heading': {
      const text = textOf(source.lines).trim();
      return { parts: [{ kind: 'heading', level: cell.level ?? 1, text }], problems: [] };
    }
    default:
      return { parts: [{ kind: 'prose', text: '' }], problems: [] };
  }
}

interface CodeCell {
  readonly source: PlacedText;
  readonly outputs: ValueNode | undefined;
  readonly number: number;
}

function readCodeCell(
  cell: Cell,
  { source, outputs, number }: CodeCell,
  context: CellContext,
): ReadCell {
  const { json, positions } = context;
  const language = otherLanguage(cell, context);
  const code: ReadCode =
    language === undefined
      ? readMagics(source.lines)
      : {
          lines: source.lines,
          foreign: { language, reason: `it is ${language}, not Python` },
          skip: undefined,
          isTimed: false,
        };
  const recorded = readOutputs(outputs, { json, positions, isTimed: code.isTimed });
  const isLog = hasInstallation(source.lines);
  const output = isLog ? undefined : toOutput(recorded, number);
  const { start, end } = source;
  const block: CodeBlock = {
    kind: 'code',
    form: 'cell',
    language: code.foreign?.language ?? 'python',
    id: undefined,
    words: code.foreign
      ? []
      : wordsFor(
          cell,
          { ...code, skip: code.skip ?? needsIPython(code.lines, () => context.hasDisplay) },
          output,
        ),
    openedAt: start.line,
    source: textOf(code.lines),
    start,
    end,
    places: code.lines.map(({ place }) => place),
    cell: number,
    ...(code.foreign && { reason: code.foreign.reason }),
    ...(output && !code.foreign && { output }),
  };
  return {
    parts: [
      block,
      ...otherOutputs(isLog ? withLog(recorded, positions) : recorded, number, positions),
    ],
    problems: recorded.unreadable.map((offset) => ({
      severity: 'warning',
      message: `cell ${number} has an output that is not as nbformat has it`,
      hint: 'run the cell and save the notebook again',
      line: positions.of(offset).line,
    })),
  };
}

/** The language of a cell that is no Python. */
function otherLanguage(cell: Cell, { language }: CellContext): string | undefined {
  const own = cell.metadata?.vscode?.languageId ?? cell.language;
  return own === undefined ? language : own.toLowerCase().includes('python') ? undefined : own;
}

/** What the tags and the code of a cell say, as options. */
function wordsFor(
  { metadata }: Cell,
  { skip }: ReadCode,
  output: RecordedOutput | undefined,
): readonly OptionWord[] {
  const tags = new Set(metadata?.tags);
  const isHidden = tags.has('remove-cell') || metadata?.nbsphinx === 'hidden';
  const mayRaise =
    tags.has('raises-exception') && !(output && showsTraceback({ text: output.source }));
  const reason = tags.has('skip-execution')
    ? 'its tag `skip-execution` says so'
    : (skip ??
      (mayRaise
        ? 'its tag `raises-exception` names no exception, and none is recorded'
        : undefined));
  return [
    { key: 'group', value: group },
    ...(reason === undefined ? [] : [{ key: 'skip', value: reason }]),
    // A cell that no reader sees sets up those below it.
    ...(isHidden && reason === undefined ? [{ key: 'setup', value: undefined }] : []),
  ];
}

function toOutput({ shown }: RecordedOutputs, cell: number): RecordedOutput | undefined {
  if (shown === undefined || shown.lines.every(({ text }) => text.trim() === '')) return undefined;
  return {
    source: textOf(shown.lines),
    start: shown.start,
    end: shown.end,
    places: shown.lines.map(({ place }) => place),
    cell,
    reason: 'recorded output',
  };
}

/** The outputs of a cell that installs something, of which none is compared. */
function withLog(recorded: RecordedOutputs, positions: Positions): RecordedOutputs {
  if (recorded.shown === undefined) return recorded;
  const reason = 'what an installation tells is not compared';
  const log = { language: 'output', reason, offset: positions.offset(recorded.shown.start) };
  return { ...recorded, others: [log, ...recorded.others] };
}

/** Outputs that are not compared are listed all the same. */
function otherOutputs(
  { others }: RecordedOutputs,
  cell: number,
  positions: Positions,
): readonly CodeBlock[] {
  return others.map(({ language, reason, offset }) => {
    const start = positions.of(offset);
    return {
      kind: 'code',
      form: 'cell',
      language,
      id: undefined,
      words: [],
      openedAt: start.line,
      source: '',
      start,
      end: start,
      cell,
      reason,
    };
  });
}

function problemAt(node: ValueNode, { positions }: CellContext, message: string): Problem {
  const hint = 'mend it, or save the notebook again; its other cells were read';
  return { severity: 'error', message, hint, line: positions.of(startOf(node)).line };
}

/** The nodes of the cells; undefined when it is no notebook. */
export function cellsOf(root: ValueNode | undefined): readonly ValueNode[] | undefined {
  const cells = member(root, 'cells');
  if (cells?.type === 'Array') return elements(cells);
  const sheets = member(root, 'worksheets');
  if (sheets?.type !== 'Array') return undefined;
  return elements(sheets).flatMap((sheet) => elements(member(sheet, 'cells')));
}
