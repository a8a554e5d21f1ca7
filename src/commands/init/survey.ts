import { documentExtensions, searchedExtensions } from '../../documents/index.ts';
import { parseVersionRange } from '../../expectations/index.ts';
import type { Problem } from '../../model/problem.ts';
import { type PythonVersion, pythonVersions } from '../../model/python.ts';
import {
  defaultConfig,
  findConfigurations,
  findDocuments,
  openProject,
  type Project,
  readStored,
} from '../../workspace/index.ts';
import { list } from '../list.ts';

/** What a folder already holds of all that `init` would write or has to know. */
export interface Survey {
  /** What holds documents with Python: files and folders of the folder. */
  readonly documents: readonly string[];
  /** Those that pyproject.toml requires, else all. */
  readonly pythons: readonly PythonVersion[];
  /** Names of the files that configure docproof already. */
  readonly configured: readonly string[];
  /** The documents that the configuration names; empty where it names none. */
  readonly named: readonly string[];
  /** The file that would configure it. */
  readonly configuration: CurrentFile;
  readonly packageJson: CurrentFile;
  /** Whether docproof is among what package.json depends on. */
  readonly isInstalled: boolean;
  readonly workflow: CurrentFile;
  /** Whether npm can install what the project was written with. */
  readonly hasLock: boolean;
  /** Why nothing can be set up here. */
  readonly problem: Problem | undefined;
}

export interface CurrentFile {
  /** Shown path. */
  readonly path: string;
  /** Undefined when there is no such file. */
  readonly text: string | undefined;
}

/** Looks at a folder; nothing is run or written. */
export async function surveyFolder(root: string): Promise<Survey> {
  const project: Project = { root, config: defaultConfig, configFile: undefined };
  const read = (path: string): Promise<CurrentFile> => readText(project, path);
  const listing = await list(
    { documents: ['.'] },
    { cwd: root, opened: { project, problems: [] } },
  );
  const { sources, problem } = await findConfigurations(root);
  const isTypeScript = (await read('tsconfig.json')).text !== undefined;
  const packageJson = await read('package.json');
  const pyproject = await read('pyproject.toml');
  const withPython = listing.documents.filter(({ blocks }) =>
    blocks.some(({ id }) => id !== undefined),
  );
  return {
    documents: [...new Set(withPython.map(({ path }) => path.replace(/\/.*/s, '')))],
    pythons: requiredPythons(pyproject.text ?? '') ?? pythonVersions,
    configured: sources.map(({ file }) => file),
    named: await namedDocuments(root),
    configuration: await read(isTypeScript ? 'docproof.config.ts' : 'docproof.config.yaml'),
    packageJson,
    isInstalled: problem === undefined && dependsOnDocproof(packageJson.text ?? '{}'),
    workflow: await read('.github/workflows/docproof.yml'),
    hasLock: (await read('package-lock.json')).text !== undefined,
    problem,
  };
}

async function namedDocuments(root: string): Promise<readonly string[]> {
  const { project } = await openProject(root);
  const { documents } = project.config;
  const isOwn = project.root === root && documents !== defaultConfig.documents;
  return isOwn ? documents : [];
}

/** What is wrong with documents as somebody named them: such as are not there, or cannot be read. */
export async function checkDocuments(
  root: string,
  documents: readonly string[],
): Promise<readonly Problem[]> {
  const { problems } = await findDocuments({
    project: { root, config: defaultConfig, configFile: undefined },
    targets: documents,
    cwd: root,
    extensions: documentExtensions,
    searched: searchedExtensions,
  });
  return problems;
}

function requiredPythons(pyproject: string): readonly PythonVersion[] | undefined {
  const [, range] = /^requires-python\s*=\s*["']([^"']+)["']/m.exec(pyproject) ?? [];
  const pythons = range === undefined ? undefined : parseVersionRange(range.replaceAll(/\s/g, ''));
  return pythons?.length === 0 ? undefined : pythons;
}

function dependsOnDocproof(packageJson: string): boolean {
  const { dependencies, devDependencies } = JSON.parse(packageJson);
  return 'docproof' in { ...dependencies, ...devDependencies };
}

async function readText(project: Project, path: string): Promise<CurrentFile> {
  const file = await readStored(project, path);
  return { path, text: file.kind === 'read' ? new TextDecoder().decode(file.bytes) : undefined };
}
