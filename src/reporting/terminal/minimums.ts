import type { BelowMinimum, BelowReason, Minimum } from '../../model/minimum.ts';
import type { Finding } from '../../model/report.ts';
import { count, listPythons } from '../words.ts';
import { type Frame, paragraph } from './frame.ts';
import { renderByReason } from './lists.ts';

/** The snippets that were found to need a newer Python, by what the older ones lack. */
export function renderMinimums(frame: Frame, findings: readonly Finding[]): readonly string[] {
  const found = findings.flatMap((finding) => {
    const { minimum } = finding;
    if (minimum === undefined || minimum.declared || minimum.below.length === 0) return [];
    return [{ ...finding, reason: describeMinimum(minimum) }];
  });
  if (found.length === 0) return [];
  const verbs = found.length === 1 ? ['holds', 'declares'] : ['hold', 'declare'];
  const title = `${count(found.length, 'snippet')} ${verbs.join(' on newer Pythons only, and ')} no minimum`;
  return [
    ...paragraph(frame, frame.palette.neutral(title), 0, 2),
    ...renderByReason(frame, found),
    ...paragraph(
      frame,
      'To do: nothing, or declare min_python; docproof update writes it down.',
      2,
      4,
    ),
  ];
}

const reasonWords: Readonly<Record<BelowReason, string>> = {
  syntax: 'its syntax is not known',
  missing: 'something is missing',
  answer: 'the answer is another one',
  other: 'it fails',
};

/** `from 3.12 on; on 3.10 and 3.11 its syntax is not known: invalid syntax`. */
export function describeMinimum({ python, below }: Minimum): string {
  const groups = new Map<string, BelowMinimum[]>();
  for (const each of below) {
    const key = `${reasonWords[each.reason]}: ${each.detail}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const parts = [...groups].map(
    ([words, group]) => `on ${listPythons(group.map((each) => each.python))} ${words}`,
  );
  return [`from ${python} on`, ...parts].join('; ');
}
