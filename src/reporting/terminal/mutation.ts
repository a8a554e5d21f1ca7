import { isBelowMinimum, type Mutation, type Survivor } from '../../model/mutation.ts';
import type { Report } from '../../model/report.ts';
import { count } from '../words.ts';
import { withoutMiddle } from './excerpt.ts';
import { type Frame, paragraph, stack, verbatim } from './frame.ts';

/** So many snippets with survivors, and of each so many survivors, are shown; the rest is counted. */
const mostSnippets = 10;
const mostOfSnippet = 3;
/** Units at each end of a long line, or of a long claim, that are shown. */
const lineEnds = 240;
const claimEnds = 30;

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

/** How many mutants were noticed, and whether these are enough. */
export function renderScore(frame: Frame, mutation: Mutation): readonly string[] {
  const { palette } = frame;
  const { score, survived, killed, minimum } = mutation;
  const aside = describeRest(mutation);
  if (score === undefined) {
    const nothing =
      aside === ''
        ? 'Nothing to mutate: nothing is proved that could be changed'
        : `No mutant was judged${aside}`;
    return paragraph(frame, palette.warning(nothing), 0, 2);
  }
  const all = survived + killed;
  const noticed =
    survived === 0
      ? `${all === 1 ? 'The one mutant was' : `All ${all} mutants were`} noticed by a claim`
      : `${survived} of ${count(all, 'mutant')} ${survived === 1 ? 'was' : 'were'} noticed by no claim`;
  const fails = isBelowMinimum(mutation);
  const demand = fails ? `, below the ${minimum} % asked for` : '';
  const role = fails ? 'error' : survived === 0 ? 'ok' : 'warning';
  const text = `${noticed}: mutation score ${percent(mutation)}${demand}${aside}`;
  return paragraph(frame, palette[role](text), 0, 2);
}

function describeRest({ invalid, notReached }: Mutation): string {
  return [
    ...(invalid === 0 ? [] : [`; ${invalid} more could not be judged`]),
    ...(notReached === 0 ? [] : [`; ${notReached} more were not reached`]),
  ].join('');
}

/** Rounded down, so that what is below a limit never looks as if it had reached it. */
function percent({ score = 0 }: Mutation): string {
  return `${(Math.floor(score * 10) / 10).toFixed(1)} %`;
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

/** Why no claim noticed a mutant. */
export function describeReason({ reason, claimed = '' }: Survivor): string {
  switch (reason) {
    case 'claim-holds':
      return `its claim is vacuous, ${withoutMiddle(claimed.trim().replaceAll('\n', ' '), claimEnds)} holds all the same`;
    case 'output-stays':
      return 'what it prints stays the same';
    case 'nothing-claimed':
      return 'nothing claims what this line does';
  }
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
