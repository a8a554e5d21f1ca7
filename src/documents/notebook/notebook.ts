import { evaluate, type ValueNode } from '@humanwhocodes/momoa';
import type { Problem } from '../../model/problem.ts';
import type { Outline, Reader } from '../format.ts';
import { cellsOf, readCell } from './cells.ts';
import { member, parseNotebook, startOf } from './json.ts';
import { createNotebookPlacer } from './placer.ts';
import { findPositions, type Positions } from './positions.ts';
import { metadataSchema } from './schema.ts';

/**
 * Jupyter notebooks. A code cell is Python as its strings of JSON decode and join, but for magics,
 * which become comments (see `magics.ts`); so with quotes and brackets around them, `["` and `"]`,
 * the bytes of its origin are JSON for its lines. Its recorded outputs are what it claims to show.
 */
export const notebook: Reader = {
  read: readNotebook,
  noteStyle: 'first-line',
  howToCount: 'a cell counts when its kernel is one of Python',
  createPlacer: createNotebookPlacer,
};

function readNotebook(json: string): Outline {
  const { root, problems: broken } = parseNotebook(json);
  const positions = findPositions(json);
  const nodes = cellsOf(root);
  const { version, language } = settingsOf(root);
  const hasDisplay = /\bimport [^\n"]*\bdisplay\b|\bdef display\b/.test(json);
  const context = { json, positions, language, hasDisplay };
  const cells = (nodes ?? []).map((node, index) => readCell(node, index + 1, context));
  const problems = [
    ...broken,
    ...(broken.length === 0 ? problemsOf(root, nodes, { version, positions }) : []),
    ...cells.flatMap((cell) => cell.problems),
  ];
  const parts = cells.flatMap((cell) => cell.parts);
  return { parts, sectionWord: undefined, problems, defaults: {} };
}

interface Settings {
  readonly version: number;
  /** Undefined for Python. */
  readonly language: string | undefined;
}

function settingsOf(root: ValueNode | undefined): Settings {
  const [metadata, nbformat] = [member(root, 'metadata'), member(root, 'nbformat')];
  const read = metadataSchema.safeParse(metadata ? evaluate(metadata) : {});
  const { kernelspec, language_info: info } = read.data ?? {};
  const language = kernelspec?.language ?? info?.name ?? kernelspec?.name ?? 'python';
  return {
    version: nbformat?.type === 'Number' ? nbformat.value : 4,
    language: language.toLowerCase().includes('python') ? undefined : language,
  };
}

function problemsOf(
  root: ValueNode | undefined,
  nodes: readonly ValueNode[] | undefined,
  { version, positions }: { readonly version: number; readonly positions: Positions },
): readonly Problem[] {
  if (nodes === undefined) {
    const message = 'not a notebook: it has no list of `cells`';
    return [{ severity: 'error', message, hint: 'save it from Jupyter', line: 1 }];
  }
  if (version >= 4) return [];
  const { line } = positions.of(startOf(member(root, 'nbformat')));
  return [
    {
      severity: 'warning',
      message: `the notebook is of nbformat ${version}, from before 2015`,
      hint: 'convert it: `jupyter nbconvert --to notebook --inplace`',
      line,
    },
  ];
}
