import type { LinePlace } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { CodeBlock, Note, Part, Position } from '../format.ts';
import { splitLines } from '../lines.ts';
import { readMarkdownBody } from '../markdown.ts';
import { dropStart, type PlacedLine, type PlacedText, textOf } from './placed-text.ts';

interface MarkdownCell {
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
}

/** Reads the text of a cell as Markdown, and finds its parts in the file. */
export function readMarkdownCell(source: PlacedText, cell: number): MarkdownCell {
  const text = textOf(source.lines);
  const lines = splitLines({ text, markLength: 0, byteLength: (piece) => piece.length });
  const { parts, problems } = readMarkdownBody(text, lines);
  const lineOf = (line: number): number => placedLine(source, line).place.line;
  return {
    parts: parts.map((part): Part => {
      switch (part.kind) {
        case 'code':
          return placeCode(part, source, cell);
        case 'note':
          return {
            ...part,
            line: lineOf(part.line),
            textLine: lineOf(part.textLine),
            places: placesOfNote(part, source),
          };
        default:
          return part;
      }
    }),
    problems: problems.map(({ line, ...problem }) => ({
      ...problem,
      ...(line !== undefined && { line: lineOf(line) }),
    })),
  };
}

function placeCode(block: CodeBlock, source: PlacedText, cell: number): CodeBlock {
  const { start, end, openedAt } = block;
  const code = block.source === '' ? [] : block.source.slice(0, -1).split('\n');
  const places = code.map((text, index): LinePlace => {
    const own = block.places?.[index];
    if (own !== undefined) return placeAgain(own, source);
    const line = placedLine(source, start.line + index);
    // A tab of which a list takes a part leaves spaces that the line does not hold.
    return dropStart(line, Math.max(0, line.text.length - text.length)).place;
  });
  return {
    ...block,
    openedAt: placedLine(source, openedAt).place.line,
    start: positionOf(source, start),
    end: positionOf(source, end),
    places,
    cell,
  };
}

function placesOfNote({ text, textLine }: Note, source: PlacedText): readonly LinePlace[] {
  return text.split('\n').map((said, index) => {
    const line = placedLine(source, textLine + index);
    return dropStart(line, Math.max(0, line.text.indexOf(said))).place;
  });
}

/** The place in the file of a line whose place in the cell is known. */
function placeAgain({ line, steps }: LinePlace, source: PlacedText): LinePlace {
  const written = placedLine(source, line);
  const moved = steps.flatMap(([code, column], index) => {
    const next = steps[index + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    return dropStart(written, column - 1)
      .place.steps.map(([from, to]) => [from + code - 1, to] as const)
      .filter(([from]) => from < next);
  });
  return { line: written.place.line, steps: moved };
}

function positionOf(source: PlacedText, { line, column }: Position): Position {
  const found = dropStart(placedLine(source, line), column - 1).place;
  return { line: found.line, column: found.steps[0]?.[1] ?? 1 };
}

function placedLine({ lines, start }: PlacedText, line: number): PlacedLine {
  const nowhere = { text: '', place: { line: start.line, steps: [[1, start.column]] as const } };
  return lines[line - 1] ?? lines.at(-1) ?? nowhere;
}
