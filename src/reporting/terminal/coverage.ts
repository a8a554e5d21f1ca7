import { lineIn } from '../../model/place.ts';
import type { Finding, Report } from '../../model/report.ts';
import { describeLack } from '../shortfalls.ts';
import { count } from '../words.ts';
import { type Frame, paragraph } from './frame.ts';

/** Places that are named before the rest is only counted. */
const mostNamed = 10;

/** The lines of code that ran on no Python, as ranges of lines of the document. */
export function renderMissedLines(frame: Frame, { findings }: Report): readonly string[] {
  const places = findings.flatMap((finding) =>
    missedRanges(finding).map(([first, last]) => ({ finding, first, last })),
  );
  if (places.length === 0) return [];
  const lines = findings.reduce((sum, { coverage }) => sum + (coverage?.missed.length ?? 0), 0);
  const rest = places.length - mostNamed;
  return [
    frame.palette.warning(`${count(lines, 'line')} that never ran`),
    ...places.slice(0, mostNamed).flatMap(({ finding: { snippet }, first, last }) => {
      const range = first === last ? `${first}` : `${first}-${last}`;
      const place = `${snippet.origin.document}:${range}`;
      return paragraph(frame, `${place}  ${frame.palette.quiet(snippet.id)}`, 2, 4);
    }),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

/** What is missing where fewer lines ran than are asked for. */
export function renderLack(frame: Frame, report: Report): readonly string[] {
  const sentence = describeLack(report);
  return sentence === undefined ? [] : paragraph(frame, frame.palette.error(`${sentence}.`), 0, 2);
}

/** First and last line of the document of each stretch of code in which no line ran. */
function missedRanges({ coverage, snippet }: Finding): readonly (readonly [number, number])[] {
  const { ran = [], missed = [] } = coverage ?? {};
  const ranges: [number, number][] = [];
  for (const line of missed) {
    const last = ranges.at(-1);
    const end = last?.[1] ?? 0;
    if (last !== undefined && !ran.some((other) => end < other && other < line)) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => [
    lineIn(snippet.origin, first),
    lineIn(snippet.origin, last),
  ]);
}
