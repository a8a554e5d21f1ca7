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

function renderScore(frame: Frame, mutation: Mutation): readonly string[] {
  const { palette } = frame;
  const { score, survived, killed, invalid, minimum } = mutation;
  if (score === undefined) {
    return paragraph(
      frame,
      palette.warning('Nothing to mutate: nothing is proved that could be changed'),
      0,
      2,
    );
  }
  const all = survived + killed;
  const noticed =
    survived === 0
      ? `${all === 1 ? 'The one mutant was' : `All ${all} mutants were`} noticed by a claim`
      : `${survived} of ${count(all, 'mutant')} ${survived === 1 ? 'was' : 'were'} noticed by no claim`;
  const fails = isBelowMinimum(mutation);
  const demand = fails ? `, below the ${minimum} % asked for` : '';
  const aside = invalid === 0 ? '' : `; ${invalid} more could not be judged`;
  const role = fails ? 'error' : survived === 0 ? 'ok' : 'warning';
  const text = `${noticed}: mutation score ${percent(mutation)}${demand}${aside}`;
  return paragraph(frame, palette[role](text), 0, 2);
}

/** Rounded down, so that what is below a limit never looks as if it had reached it. */
function percent({ score = 0 }: Mutation): string {
  return `${(Math.floor(score * 10) / 10).toFixed(1)} %`;
}

function groupBySnippet(survivors: readonly Survivor[]): ReadonlyMap<string, readonly Survivor[]> {
  const groups = new Map<string, readonly Survivor[]>();
  for (const survivor of survivors) {
    const key = JSON.stringify([survivor.document, survivor.id]);
    groups.set(key, [...(groups.get(key) ?? []), survivor]);
  }
  return groups;
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
  const { document, line, id, original, replacement, claimed } = survivor;
  const reason =
    claimed === undefined
      ? 'nothing claims what this line does'
      : `vacuous: ${withoutMiddle(claimed.trim().replaceAll('\n', ' '), claimEnds)} holds all the same`;
  return [
    ...paragraph(
      frame,
      `${palette.place(`${document}:${line}`)}  ${id}  ${palette.quiet(reason)}`,
      2,
      4,
    ),
    ...changed(frame, '-', original, palette.expected),
    ...changed(frame, '+', replacement, palette.actual),
  ];
}

function changed(
  frame: Frame,
  sign: string,
  text: string,
  paint: (text: string) => string,
): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      verbatim(frame, paint(`${sign} ${withoutMiddle(line.trim(), lineEnds)}`), 4),
    );
}
