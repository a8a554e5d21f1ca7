import type { Change, ChangeKind, ExtractResult } from '../commands/index.ts';
import type { Style } from '../reporting/index.ts';
import { showPlace } from '../reporting/place.ts';
import { createFrame, type Frame, stack } from '../reporting/terminal/frame.ts';
import type { Palette } from '../reporting/terminal/palette.ts';
import { renderProblem } from '../reporting/terminal/problems.ts';
import { makeVisible } from '../reporting/terminal/visible.ts';
import { count } from '../reporting/words.ts';

/** What an extraction did, or with `check` would do, to each file; then the blocks that are no Python. */
export function renderExtraction(extraction: ExtractResult, style: Style): string {
  const frame = createFrame(style);
  const result = makeVisible(extraction);
  const lines = stack([
    result.problems.flatMap((problem) => renderProblem(frame, problem)),
    result.changes.flatMap((change) => renderChange(frame, change, result)),
    renderOtherBlocks(frame, result),
    renderSummary(frame, result),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

type Role = Exclude<keyof Palette, 'carets'>;

interface Label {
  readonly done: string;
  /** Where it was only looked at. */
  readonly found: string;
  readonly role: Role;
}

const labels = {
  create: { done: 'created', found: 'missing', role: 'ok' },
  update: { done: 'updated', found: 'outdated', role: 'warning' },
  unchanged: { done: 'unchanged', found: 'unchanged', role: 'quiet' },
  orphan: { done: 'deleted', found: 'orphaned', role: 'error' },
} as const satisfies Record<ChangeKind, Label>;

function labelOf(kind: ChangeKind, { check, prune }: ExtractResult): string {
  const wasDone = kind === 'orphan' ? prune : !check;
  return labels[kind][wasDone ? 'done' : 'found'];
}

function renderChange({ palette }: Frame, change: Change, result: ExtractResult): string[] {
  if (change.kind === 'unchanged') return [];
  const label = palette[labels[change.kind].role](labelOf(change.kind, result).padEnd(8));
  const source = change.kind === 'orphan' ? 'no document has it' : showPlace(change.origin);
  return [`${label}  ${change.path}  ${palette.quiet(source)}`];
}

function renderOtherBlocks({ palette }: Frame, { documents }: ExtractResult): readonly string[] {
  const blocks = documents.flatMap(({ otherBlocks }) => otherBlocks);
  if (blocks.length === 0) return [];
  const lines = blocks.map(({ origin, language, reason }) => {
    const place = palette.place(showPlace(origin));
    return `  ${[place, language, reason].filter((part) => part !== '').join('  ')}`;
  });
  return [palette.quiet(`${count(blocks.length, 'block')} not Python`), ...lines];
}

function renderSummary({ palette }: Frame, result: ExtractResult): readonly string[] {
  const { documents, changes } = result;
  if (result.interrupted) {
    const made = changes.filter(({ kind }) => kind !== 'unchanged').length;
    const hint = `${palette.hint('hint:')} \`docproof extract\` does the rest`;
    return [`interrupted: ${count(made, 'file')} done, the rest left as it was`, hint];
  }
  const snippets = documents.reduce((sum, document) => sum + document.snippets.length, 0);
  const subject = `${count(snippets, 'snippet')} in ${count(documents.length, 'document')}`;
  const kinds = Object.keys(labels) as ChangeKind[];
  const counts = kinds.flatMap((kind) => {
    const number = changes.filter((change) => change.kind === kind).length;
    return number === 0 ? [] : [`${number} ${labelOf(kind, result)}`];
  });
  const files =
    counts.length === 0 ? [] : [`${count(changes.length, 'file')}: ${counts.join(', ')}`];
  const hint = wayOut(result);
  return [[subject, ...files].join('; '), ...(hint ? [`${palette.hint('hint:')} ${hint}`] : [])];
}

/** How to get the files that differ back in line. */
function wayOut({ changes, check, prune }: ExtractResult): string | undefined {
  const drifted = changes.some(({ kind }) => kind === 'create' || kind === 'update');
  const orphaned = changes.some(({ kind }) => kind === 'orphan');
  if (orphaned && check && drifted) {
    return '`docproof extract` writes them, and with `--prune` deletes the orphans';
  }
  if (orphaned && !prune) return '`docproof extract --prune` deletes the orphans';
  return check && drifted ? '`docproof extract` writes them' : undefined;
}
