import { readdir } from 'node:fs/promises';
import { extname, relative, resolve } from 'node:path';
import type { Command as Described } from '@bomb.sh/tab';
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { list } from '../commands/index.ts';
import { documentExtensions, formatNames } from '../documents/index.ts';
import { pythonVersions } from '../model/python.ts';
import { reporterNames } from '../model/reporter-name.ts';
import { explainedKinds } from '../model/verdict-page.ts';
import { otherWords } from '../reporting/index.ts';
import { openProject } from '../workspace/index.ts';
import { completeSummary, completeVerb } from './verbs/complete-words.ts';
import type { World } from './world.ts';

/** A word, and what it is. */
type Candidate = readonly [word: string, description: string];

/** Teaches the verbs to a shell, and adds the verb that prints its script and answers it. */
export async function addCompletions(program: Command, { argv, cwd }: World): Promise<void> {
  const { commands } = tab(program);
  const words = argv.slice(2);
  const typed = words.at(-1) ?? '';
  const paths = {
    ...{ costs: await listBeside(typed, cwd, isJson), snippets: await listBeside(typed, cwd) },
    expectations: await listBeside(typed, cwd),
  };
  const values = { ...flagValues, ...paths, python: pythonLists(typed) };
  for (const [name, described] of commands) {
    described.description = summaryOf(program, name) ?? described.description;
    for (const [flag, candidates] of Object.entries(values)) {
      const option = described.options.get(flag);
      if (option) option.handler = (complete) => offer(complete, candidates);
    }
  }
  setArguments(commands.get('explain'), Object.entries({ ...explainedKinds, ...otherWords }));
  setArguments(commands.get('complete'), shells);
  setArguments(commands.get('help'), verbsOf(program));
  setArguments(commands.get('merge'), paths.costs);
  const verb = words.find((word) => documentVerbs.includes(word));
  // Only where a document may stand is it worth the time to read them all.
  if (verb === undefined || typed.startsWith('-')) return;
  const targets = await findTargets(words, cwd);
  const hasIds = verbsWithIds.includes(verb);
  setArguments(commands.get(verb), hasIds ? [...targets.paths, ...targets.ids] : targets.paths);
}

const verbsWithIds: readonly string[] = ['verify', 'update'];
const documentVerbs: readonly string[] = [...verbsWithIds, 'extract', 'list'];

const flagValues: Readonly<Record<string, readonly Candidate[]>> = {
  reporter: reporterNames.map((name) => [name, '']),
  format: formatNames.map((name) => [name, '']),
};

/** One more Python behind those that stand there: `3.12,3.13` for `3.12,`. */
function pythonLists(typed: string): readonly Candidate[] {
  const before = /^(?:--python=)?(.*,)?/.exec(typed)?.[1] ?? '';
  return pythonVersions
    .filter((python) => !before.split(',').includes(python))
    .map((python) => [`${before}${python}`, '']);
}

function verbsOf({ commands }: Command): readonly Candidate[] {
  return commands.map((command): Candidate => [command.name(), command.summary()]);
}

const shells = ['bash', 'zsh', 'fish', 'powershell'].map((shell): Candidate => [shell, '']);

function summaryOf({ commands }: Command, name: string): string | undefined {
  if (name === completeVerb) return completeSummary;
  return commands.find((command) => command.name() === name)?.summary();
}

function setArguments(verb: Described | undefined, candidates: readonly Candidate[]): void {
  for (const argument of verb?.arguments.values() ?? []) {
    argument.handler = (complete) => offer(complete, candidates);
  }
}

function offer(
  complete: (word: string, description: string) => void,
  candidates: readonly Candidate[],
): void {
  for (const [word, description] of candidates) complete(word, description);
}

interface Targets {
  /** Documents of the project, and what lies where the typed path leads. */
  readonly paths: readonly Candidate[];
  /** Of the documents that were named before, or else of the project. */
  readonly ids: readonly Candidate[];
}

async function findTargets(words: readonly string[], cwd: string): Promise<Targets> {
  const opened = await openProject(cwd);
  const named = words.slice(0, -1).filter(isDocument);
  const { documents } = await list({ documents: named }, { cwd, opened });
  const paths = documents.map(({ path }): Candidate => {
    return [relative(cwd, resolve(opened.project.root, path)), 'document'];
  });
  const ids = documents.flatMap(({ path, blocks }) =>
    blocks.flatMap(({ id }): readonly Candidate[] => (id === undefined ? [] : [[id, path]])),
  );
  return { paths: [...paths, ...(await listBeside(words.at(-1) ?? '', cwd, isDocument))], ids };
}

/** Folders, and files that may be meant, written as the typed path is. */
async function listBeside(
  typed: string,
  cwd: string,
  isMeant: (path: string) => boolean = () => false,
): Promise<readonly Candidate[]> {
  const path = typed.replace(/^--[\w-]+=/, '');
  const prefix = path.slice(0, path.lastIndexOf('/') + 1);
  const entries = await readdir(resolve(cwd, prefix), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry): readonly Candidate[] => {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return isHidden(entry.name) ? [] : [[`${path}/`, 'folder']];
    return isMeant(path) ? [[path, isDocument(path) ? 'document' : 'report']] : [];
  });
}

function isHidden(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

function isJson(path: string): boolean {
  return extname(path) === '.json';
}

function isDocument(path: string): boolean {
  return documentExtensions.includes(extname(path).toLowerCase());
}
