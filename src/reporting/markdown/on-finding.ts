import type { Finding } from '../../model/report.ts';
import { showPlace } from '../place.ts';
import type { Evidence } from '../remarks/evidence.ts';
import { showRegion } from '../remarks/region.ts';
import type { Remark } from '../remarks/remark.ts';
import { pagesOf } from '../remarks/tell.ts';
import { count, list, listPythons } from '../words.ts';
import { codeOf, detailsOf, fenceOf, proseOf } from './text.ts';

/** A snippet that breaks, in full: the claims and the ways in which it does, and what to do. */
export function describeFinding(finding: Finding, remarks: readonly Remark[]): readonly string[] {
  const { id, origin, section } = finding.snippet;
  const [{ faults, advice } = { faults: [], advice: [] }] = remarks;
  const pages = pagesOf(remarks);
  return [
    `#### ${codeOf(id)}`,
    '',
    `${codeOf(showPlace(origin))}${section === undefined ? '' : ` ${proseOf(`(${section})`)}`}`,
    '',
    proseOf(faults.join(' ')),
    ...remarks.flatMap((remark) => ['', ...describeRemark(remark, showPlace(origin))]),
    ...advice.flatMap((sentence) => ['', `**To do:** ${proseOf(sentence)}`]),
    ...(pages.length > 0 ? ['', `What it means: ${list(pages.map(codeOf))}`] : []),
  ];
}

function describeRemark(
  { region, title, evidence, context }: Remark,
  placeOfSnippet: string,
): readonly string[] {
  const shown = region === undefined ? placeOfSnippet : showRegion(region);
  const place = shown === placeOfSnippet ? '' : `${codeOf(shown)}: `;
  const headline = `**${place}${proseOf(title)}**`;
  const [first, ...others] = evidence;
  return [
    first === undefined ? headline : `${headline}${whereOf(first)}`,
    ...(first === undefined ? [] : showLines(first)),
    ...others.flatMap((each) => ['', `and${whereOf(each)}`, ...showLines(each)]),
    ...context.flatMap((sentence) => ['', proseOf(sentence)]),
  ];
}

function whereOf({ pythons }: Evidence): string {
  return pythons.length === 0 ? '' : ` on ${listPythons(pythons)}`;
}

/** Lines that are shown at once; more are folded. */
const mostAtOnce = 25;

/** The lines as a block of code with an empty line before it. */
export function showLines({ form, lines }: Evidence): readonly string[] {
  if (lines.length === 0) return [];
  const block = fenceOf(lines, form);
  return [
    '',
    ...(lines.length <= mostAtOnce ? block : detailsOf(count(lines.length, 'line'), block)),
  ];
}
