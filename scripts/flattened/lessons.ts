import type { Weighted } from './fit.ts';
import type { Library } from './library.ts';
import { flatten, type Known } from './snippets.ts';
import { lessonOf } from './truth.ts';

/** What is learned from documents and from a library, without any code that is going to be measured. */
export function lessonsOf(
  documents: readonly Known[],
  { descriptions, examples, pieces }: Library,
  measured: readonly Known[],
): readonly Weighted[] {
  const kept = new Set(measured.map(({ source }) => flatten(source).join('\n')));
  const lessons = (sources: readonly string[], weight: number): readonly Weighted[] =>
    [...new Set(sources)].flatMap((source) => {
      const lesson = kept.has(flatten(source).join('\n')) ? undefined : lessonOf(source);
      return lesson === undefined ? [] : [{ ...lesson, weight }];
    });
  const of = (all: readonly Known[], isInput: boolean): readonly string[] =>
    all.filter((each) => each.isInput === isInput).map(({ source }) => source);
  const pages = [...documents, ...descriptions];
  return [
    ...lessons(of(pages, false), 1),
    ...lessons(of(pages, true), 0.5),
    ...lessons(of(examples, false), 0.5),
    ...lessons(of(examples, true), 0.25),
    ...lessons(pieces, 0.1),
  ];
}
