import { posix } from 'node:path';
import { documentExtensions } from '../documents/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Document } from '../model/snippet.ts';
import {
  expectationPath,
  listStored,
  mostSimilar,
  namesDocuments,
  type Project,
  siblingsOf,
} from '../workspace/index.ts';
import { findMisplaced, type Misplaced } from './find-misplaced.ts';
import { type Gathered, type GatherOptions, gather, isError } from './gather.ts';
import { orphansAmong } from './ownership.ts';
import { selectSnippets } from './select-snippets.ts';

/** What a verification is about. */
export interface Chosen {
  readonly project: Project;
  readonly documents: readonly Document[];
  /** The same documents with all of their snippets, on which the chosen ones may rest. */
  readonly whole: readonly Document[];
  readonly problems: readonly Problem[];
}

/**
 * The documents that the targets name, whole; or, when some of the targets are ids, only the
 * snippets with these ids, out of the named documents or else those of the project.
 */
export async function chooseSnippets(
  targets: readonly string[],
  options: GatherOptions,
): Promise<Chosen> {
  const { cwd } = options;
  const extensions = documentExtensions;
  const named = await Promise.all(
    targets.map((target) => namesDocuments(target, { cwd, extensions })),
  );
  const paths = targets.filter((_, index) => named[index]);
  const ids = targets.filter((_, index) => !named[index]);
  const gathered = await gather(paths, options);
  if (ids.length === 0) return chooseAll(gathered);
  return chooseByIds(gathered, { ids, cwd, beside: paths.length > 0 });
}

async function chooseAll(gathered: Gathered): Promise<Chosen> {
  const stored = await listStored(gathered.project);
  const orphans = orphansAmong(stored, gathered);
  const expectations = orphans.filter((path) => path.endsWith('.yaml'));
  const misplaced = await findMisplaced(stored, gathered);
  return {
    ...gathered,
    whole: gathered.documents,
    problems: [
      ...gathered.problems,
      ...expectations.map((path) => describeOrphan(path, gathered)),
      ...misplaced.filter(({ file }) => !expectations.includes(file)).map(describeMisplaced),
    ],
  };
}

function describeMisplaced({ file, place }: Misplaced): Problem {
  const message = 'no snippet has this expectation';
  return { severity: 'warning', message, hint: `move it to \`${place}\``, file };
}

function describeOrphan(file: string, gathered: Gathered): Problem {
  const place = placeOf(file, gathered);
  const rename =
    place === undefined ? 'rename it to the id of its snippet' : `move it to \`${place}\``;
  return {
    severity: 'warning',
    message: 'no snippet has this expectation',
    hint: `${rename}, or delete it with \`docproof extract --prune\``,
    file,
  };
}

/** Where the expectation would be that of a snippet with this id. */
function placeOf(file: string, { project, documents }: Gathered): string | undefined {
  const places = documents
    .flatMap(({ snippets }) => snippets)
    .filter(({ id }) => id === posix.basename(file, '.yaml'))
    .map((snippet) => expectationPath(project, snippet));
  return mostSimilar(file, places) ?? places[0];
}

interface ChosenIds {
  readonly ids: readonly string[];
  readonly cwd: string;
  /** Whether documents are named beside the ids. */
  readonly beside: boolean;
}

async function chooseByIds(gathered: Gathered, { ids, cwd, beside }: ChosenIds): Promise<Chosen> {
  const { project } = gathered;
  // Who names an id has not forgotten to name documents.
  const guessed = !beside && project.configFile === undefined;
  const problems = guessed
    ? gathered.problems.filter((each) => isError(each) || each.file !== undefined)
    : gathered.problems;
  if (gathered.documents.length === 0 && problems.some(isError)) return { ...gathered, whole: [] };
  const siblings = await Promise.all(ids.map((id) => siblingsOf(id, cwd)));
  const selection = selectSnippets(gathered.documents, { ids, names: siblings.flat(), beside });
  const paths = new Set(selection.documents.map(({ path }) => path));
  // What is wrong with other documents is of interest only when it may be why an id is not found.
  const concerned = problems.filter(
    ({ file }) => file === undefined || paths.has(file) || selection.problems.length > 0,
  );
  const misplaced = await findMisplaced(await listStored(project), { ...selection, project });
  return {
    project,
    documents: selection.documents,
    whole: gathered.documents.filter(({ path }) => paths.has(path)),
    problems: [...concerned, ...selection.problems, ...misplaced.map(describeMisplaced)],
  };
}
