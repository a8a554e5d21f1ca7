import { parseArgs } from 'node:util';
import type { Weights } from '../src/documents/text/indent.ts';
import { recover } from '../src/documents/text/recover.ts';
import { isSure } from '../src/documents/text/sure.ts';
import { weights } from '../src/documents/text/weights.ts';
import { compareTrees } from './flattened/compare.ts';
import { fitWeights } from './flattened/fit.ts';
import { lessonsOf } from './flattened/lessons.ts';
import { type Library, readFunctions, readLibrary } from './flattened/library.ts';
import { flatten, folds, type Known, readSnippets } from './flattened/snippets.ts';
import { type Measured, printTable } from './flattened/table.ts';
import { writeWeights } from './flattened/weights-file.ts';

/**
 * Takes the scripts of all documents in folders, takes away the white space at the start of their
 * lines and the blank lines, gives the indentation back, and prints how many have the syntax tree
 * of the original again. A third of the sections is held back: nothing was tuned on it.
 *
 * With --functions, does the same with the functions and classes of modules in a folder. With
 * --fit, writes the weights anew, from the other two thirds and from the library of a Python. With --cross, learns
 * four times instead, each time without a fourth of the tuned part, and measures that fourth.
 * Needs a build, for the interpreter.
 *
 * Usage: npx tsx scripts/flattened.ts <folder>... [--functions <folder>]
 *        [--fit | --cross] [--library <folder>] [--wrong]
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cross: { type: 'boolean' },
    fit: { type: 'boolean' },
    functions: { type: 'string' },
    library: { type: 'string' },
    wrong: { type: 'boolean' },
  },
});
if (positionals.length === 0) throw new Error('name a folder of documents');

const known = (await Promise.all(positionals.map(readSnippets))).flat();
const heldBack = known.filter((each) => each.heldBack);
const tuned = known.filter((each) => !each.heldBack);
if (values.fit) await learn();
else if (values.cross) await cross();
else await measureAll();

async function learn(): Promise<void> {
  const learned = fitWeights(lessonsOf(tuned, await library(), heldBack));
  await writeWeights(learned);
  console.log(`${Object.keys(learned).length} weights written; run again to measure them`);
}

async function cross(): Promise<void> {
  const taught = await library();
  const measured: Measured[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const left = tuned.filter((each) => each.fold === fold);
    const others = tuned.filter((each) => each.fold !== fold);
    const learned = fitWeights(lessonsOf(others, taught, [...heldBack, ...left]));
    measured.push(...(await measure(left, learned)));
  }
  printTable('Left out of learning', measured);
}

async function library(): Promise<Library> {
  if (values.library === undefined) throw new Error('name the library of a Python: --library');
  return readLibrary(values.library);
}

async function measureAll(): Promise<void> {
  for (const folder of positionals) {
    const part = heldBack.filter(({ file }) => file.startsWith(`${folder}/`));
    printTable(`${folder}, held back`, await measure(part, weights));
  }
  printTable('All, held back', await measure(heldBack, weights));
  const ofTuned = await measure(tuned, weights);
  printTable('All, tuned on', ofTuned);
  const { functions } = values;
  if (functions !== undefined) {
    printTable(functions, await measure(await readFunctions(functions), weights));
  }
  if (!values.wrong) return;
  for (const { known: each, isHigh, isSame } of ofTuned) {
    if (!isSame) console.log(`${each.file}:${each.line}${isHigh ? '  offered' : ''}`);
  }
}

/** Without the inputs of sessions, and without what is no Python 3.13. */
async function measure(all: readonly Known[], by: Weights): Promise<readonly Measured[]> {
  const codes = all.filter(({ isInput }) => !isInput);
  const recovered = codes.map(({ source }) => recover(flatten(source), by));
  const comparisons = await compareTrees(
    codes.map(({ source }, index) => [source, recovered[index]?.lines.join('\n') ?? '']),
  );
  return codes.flatMap((each, index): readonly Measured[] => {
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
}
