import { isBelowMinimum, type Mutation, type Survivor } from '../../model/mutation.ts';
import type { Report } from '../../model/report.ts';
import { withoutMiddle } from '../excerpt.ts';
import { describeReason, describeScore } from '../mutation-words.ts';
import { count } from '../words.ts';
import { type Frame, paragraph, stack, verbatim } from './frame.ts';

/** So many snippets with survivors, and of each so many survivors, are shown; the rest is counted. */
const mostSnippets = 10;
const mostOfSnippet = 3;
/** Units at each end of a long line that are shown. */
const lineEnds = 240;

/** The small changes that no claim noticed, and the score that follows from them. */
export function renderMutation(frame: Frame, { mutation }: Report): readonly string[] {
  if (mutation === undefined) return [];
  const groups = [...groupBySnippet(mutation.survivors).values()];
  const hidden = groups.slice(mostSnippets);
  const more = `... and ${hidden.flat().length} in ${count(hidden.length, 'other snippet')}`;
  return stack([
    renderScore(frame, mutation),
    ...groups.slice(0, mostSnippets).map((survivors) => renderSnippet(frame, survivors)),
    hidden.length === 0 ? [] : paragraph(frame, frame.palette.quiet(more), 2, 4),
  ]);
}

function renderScore(frame: Frame, mutation: Mutation): readonly string[] {
  const { score, survived } = mutation;
  const isFine = score !== undefined && survived === 0;
  const role = isBelowMinimum(mutation) ? 'error' : isFine ? 'ok' : 'warning';
  return paragraph(frame, frame.palette[role](describeScore(mutation)), 0, 2);
}

/** The survivors of each snippet, by its `keyOfSnippet`. */
export function groupBySnippet(
  survivors: readonly Survivor[],
): ReadonlyMap<string, readonly Survivor[]> {
  const groups = new Map<string, readonly Survivor[]>();
  for (const survivor of survivors) {
    const key = keyOfSnippet(survivor);
    groups.set(key, [...(groups.get(key) ?? []), survivor]);
  }
  return groups;
}

export function keyOfSnippet({ document, id }: Pick<Survivor, 'document' | 'id'>): string {
  return JSON.stringify([document, id]);
}

function renderSnippet(frame: Frame, survivors: readonly Survivor[]): readonly string[] {
  const hidden = survivors.length - mostOfSnippet;
  const more = `... and ${hidden} more of ${survivors[0]?.id}`;
  return [
    ...survivors.slice(0, mostOfSnippet).flatMap((survivor) => renderSurvivor(frame, survivor)),
    ...(hidden > 0 ? paragraph(frame, frame.palette.quiet(more), 2, 4) : []),
  ];
}

function renderSurvivor(frame: Frame, survivor: Survivor): readonly string[] {
  const { palette } = frame;
  const { document, line, id } = survivor;
  const place = palette.place(`${document}:${line}`);
  return [
    ...paragraph(frame, `${place}  ${id}: ${describeReason(survivor)}`, 2, 4),
    ...renderChange(frame, survivor),
  ];
}

/** Of the lines, those that are changed; both have as many. */
function renderChange(frame: Frame, { original, replacement }: Survivor): readonly string[] {
  const { palette } = frame;
  const before = original.split('\n');
  const after = replacement.split('\n');
  const differs = (_line: string, index: number): boolean => before[index] !== after[index];
  return [
    ...before.filter(differs).map((line) => palette.expected(`- ${shorten(line)}`)),
    ...after.filter(differs).map((line) => palette.actual(`+ ${shorten(line)}`)),
  ].flatMap((line) => verbatim(frame, line, 4));
}

function shorten(line: string): string {
  return withoutMiddle(line.trim(), lineEnds);
}
