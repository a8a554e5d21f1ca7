import stringWidth from 'fast-string-width';
import type {
  BlockCounts,
  BlockKind,
  ListedBlock,
  ListedDocument,
  Listing,
} from '../commands/index.ts';
import type { Style } from '../reporting/index.ts';
import { showPlace } from '../reporting/place.ts';
import { createFrame, type Frame, paragraph, stack } from '../reporting/terminal/frame.ts';
import type { Palette } from '../reporting/terminal/palette.ts';
import { renderProblem } from '../reporting/terminal/problems.ts';
import { makeVisible } from '../reporting/terminal/visible.ts';
import { count } from '../reporting/words.ts';

/** For each document its format and its blocks with what they are taken for, and counts that add up. */
export function renderList(given: Listing, style: Style): string {
  const frame = createFrame(style);
  const listing = makeVisible(given);
  const lines = stack([
    listing.problems.flatMap((problem) => renderProblem(frame, problem)),
    ...listing.documents.map((document) => renderDocument(frame, document)),
    paragraph(frame, describeCounts(frame, listing), 0, 4),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

type Role = Exclude<keyof Palette, 'carets'>;

const kinds = {
  script: { label: 'script', role: 'ok' },
  session: { label: 'session', role: 'ok' },
  cell: { label: 'cell', role: 'ok' },
  'set-up': { label: 'set-up', role: 'ok' },
  skipped: { label: 'skipped', role: 'neutral' },
  review: { label: 'needs review', role: 'warning' },
  output: { label: 'output', role: 'quiet' },
  'not-python': { label: 'not Python', role: 'quiet' },
} as const satisfies Record<BlockKind, { label: string; role: Role }>;

/** Cells of a table take at most so many columns; longer ones push the rest of their line aside. */
const widestCell = 36;

function renderDocument(
  frame: Frame,
  { path, format, encoding, counts, blocks }: ListedDocument,
): readonly string[] {
  const { palette } = frame;
  const unusual = encoding === 'utf-8' || encoding === '' ? '' : ` in ${encoding}`;
  const found = describeKinds(palette, counts).join(', ') || 'no blocks';
  return [
    ...wrapped(frame, `${palette.place(path)}  ${format}${unusual}: ${found}`),
    ...renderTable(frame, blocks),
  ];
}

function renderTable(frame: Frame, blocks: readonly ListedBlock[]): readonly string[] {
  const places = blocks.map(({ origin }) => showPlace(origin));
  const names = blocks.map(({ id, language }) => id ?? language);
  const placeWidth = widthOf(places);
  const nameWidth = widthOf(names);
  const kindWidth = widthOf(Object.values(kinds).map(({ label }) => label));
  // In a narrow terminal a line that is too long goes on below itself.
  return blocks.flatMap((block, index) => {
    const { label, role } = kinds[block.kind];
    const rest = [...block.options, block.reason ?? ''].filter((part) => part !== '').join('  ');
    const cells = [
      frame.palette.place(pad(places[index] ?? '', placeWidth)),
      frame.palette[role](pad(label, kindWidth)),
      pad(names[index] ?? '', nameWidth),
      rest,
    ];
    return wrapped(frame, `  ${cells.join('  ')}`);
  });
}

function wrapped(frame: Frame, line: string): readonly string[] {
  const trimmed = line.trimEnd();
  return stringWidth(trimmed) <= frame.width ? [trimmed] : paragraph(frame, trimmed, 0, 4);
}

function widthOf(cells: readonly string[]): number {
  return cells.reduce(
    (widest, cell) => Math.min(widestCell, Math.max(widest, stringWidth(cell))),
    0,
  );
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - stringWidth(cell)));
}

function describeCounts({ palette }: Frame, { counts, documents }: Listing): string {
  const blocks = Object.values(counts).reduce((sum, some) => sum + some, 0);
  const whole = `${count(blocks, 'block')} in ${count(documents.length, 'document')}`;
  const parts = describeKinds(palette, counts);
  return parts.length === 0 ? whole : `${whole}: ${parts.join(', ')}`;
}

function describeKinds(palette: Palette, counts: BlockCounts): readonly string[] {
  return (Object.keys(kinds) as BlockKind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => palette[kinds[kind].role](describe(kind, counts[kind])));
}

function describe(kind: BlockKind, number: number): string {
  const isNoun = kind === 'script' || kind === 'session' || kind === 'cell';
  return isNoun ? count(number, kind) : `${number} ${kinds[kind].label}`;
}
