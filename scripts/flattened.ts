import { parseArgs } from 'node:util';
import { recover } from '../src/documents/text/recover.ts';
import { isSure } from '../src/documents/text/sure.ts';
import { compareTrees } from './flattened/compare.ts';
import { fitWeights, type Weighted } from './flattened/fit.ts';
import { readModules } from './flattened/modules.ts';
import { flatten, type Known, readInputs, readSnippets } from './flattened/snippets.ts';
import { lessonOf } from './flattened/truth.ts';
import { writeWeights } from './flattened/weights-file.ts';

/**
 * Takes the scripts of all documents in folders, takes away the white space at the start of their
 * lines and the blank lines, gives the indentation back, and prints how many have the syntax tree
 * of the original again. A third of the sections is held back: nothing was tuned on it.
 *
 * With --fit, first writes the weights anew, from the other two thirds and from the modules of
 * a folder, such as the standard library of Python. Needs a build, for the interpreter.
 *
 * Usage: npx tsx scripts/flattened.ts <folder>... [--fit --modules <folder>] [--wrong]
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    fit: { type: 'boolean' },
    modules: { type: 'string' },
    wrong: { type: 'boolean' },
  },
});
if (positionals.length === 0) throw new Error('name a folder of documents');
/** From and to how many lines. */
const lengths = [
  [1, 5],
  [6, 10],
  [11, 20],
  [21, 30],
  [31, Number.POSITIVE_INFINITY],
  [1, 30],
  [1, Number.POSITIVE_INFINITY],
] as const;

const known = (await Promise.all(positionals.map(readSnippets))).flat();
if (values.fit) {
  const weights = await learn(known);
  await writeWeights(weights);
  console.log(`${Object.keys(weights).length} weights written; run again to measure them`);
} else {
  await measure(known);
}

async function learn(scripts: readonly Known[]): Promise<Readonly<Record<string, number>>> {
  const inputs = (await Promise.all(positionals.map(readInputs))).flat();
  const modules = values.modules === undefined ? [] : await readModules(values.modules, 2);
  const lessons = (codes: readonly string[], weight: number, isOwn: boolean): Weighted[] =>
    codes.flatMap((code) => {
      const lesson = lessonOf(code);
      return lesson === undefined ? [] : [{ ...lesson, weight, isOwn }];
    });
  const tuned = (all: readonly Known[]): readonly string[] =>
    all.filter(({ heldBack }) => !heldBack).map(({ source }) => source);
  return fitWeights([
    ...lessons(tuned(scripts), 1, true),
    ...lessons(tuned(inputs), 0.5, true),
    ...lessons(modules.slice(0, 1000), 0.1, false),
  ]);
}

interface Measured {
  readonly known: Known;
  readonly length: number;
  readonly lostNothing: boolean;
  readonly isHigh: boolean;
  readonly isSame: boolean;
}

async function measure(all: readonly Known[]): Promise<void> {
  const recovered = all.map(({ source }) => recover(flatten(source)));
  const comparisons = await compareTrees(
    all.map(({ source }, index) => [source, recovered[index]?.lines.join('\n') ?? '']),
  );
  const measured = all.flatMap((each, index): readonly Measured[] => {
    const recovery = recovered[index];
    if (recovery === undefined || comparisons[index] === 'invalid') return [];
    const lines = each.source.split('\n').filter((line) => line.trim() !== '');
    return [
      {
        known: each,
        length: lines.length,
        lostNothing: lines.every((line) => !/^\s/.test(line)),
        isHigh: isSure(recovery),
        isSame: comparisons[index] === 'same',
      },
    ];
  });
  for (const heldBack of [true, false]) {
    const part = measured.filter((each) => each.known.heldBack === heldBack);
    console.log(`\n${heldBack ? 'Held back' : 'Tuned on'}: ${part.length} snippets`);
    console.log('lines   lost indentation: same       offered: same        all: same');
    for (const [from, to] of lengths) print(part, from, to);
  }
  const invalid = comparisons.filter((comparison) => comparison === 'invalid').length;
  console.log(`\n${invalid} are no Python 3.13 and left out`);
  if (!values.wrong) return;
  for (const { known: each, isHigh, isSame } of measured) {
    if (!isSame && !each.heldBack)
      console.log(`${each.file}:${each.line}${isHigh ? '  offered' : ''}`);
  }
}

function print(part: readonly Measured[], from: number, to: number): void {
  const fitting = part.filter(({ length }) => length >= from && length <= to);
  const lost = fitting.filter(({ lostNothing }) => !lostNothing);
  const name = to === Number.POSITIVE_INFINITY ? `${from}+` : `${from}-${to}`;
  const offered = lost.filter(({ isHigh }) => isHigh);
  console.log([name.padEnd(8), share(lost), share(offered), share(fitting)].join('   '));
}

function share(part: readonly Measured[]): string {
  const same = part.filter(({ isSame }) => isSame).length;
  const percent = part.length === 0 ? '-' : `${((100 * same) / part.length).toFixed(1)} %`;
  return `${same} of ${part.length}, ${percent}`.padEnd(20);
}
