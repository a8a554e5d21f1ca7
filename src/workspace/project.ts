import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type Config, defaultConfig, parseConfig } from './config.ts';
import { describeFailure, isMissing } from './failures.ts';
import { shownPath } from './paths.ts';

/** The folder that paths are shown relative to, and what it is configured to prove. */
export interface Project {
  /** Absolute: the folder of the nearest package.json, else the working directory. */
  readonly root: string;
  readonly config: Config;
  /** Whether package.json has a `docproof` key. */
  readonly configured: boolean;
}

export interface OpenedProject {
  readonly project: Project;
  readonly problems: readonly Problem[];
}

/** Finds the project that `cwd` is in; a configuration that is not valid becomes problems. */
export async function openProject(cwd: string): Promise<OpenedProject> {
  for (const folder of withAncestors(cwd)) {
    const file = join(folder, 'package.json');
    try {
      return withConfig(folder, await readFile(file, 'utf8'));
    } catch (error) {
      if (isMissing(error)) continue;
      const problem = describeFailure('read', shownPath(cwd, file), error);
      return { project: bareProject(folder), problems: [problem] };
    }
  }
  return { project: bareProject(cwd), problems: [] };
}

function withConfig(root: string, packageJson: string): OpenedProject {
  const { config, problems } = parseConfig(packageJson);
  const project = { root, config: config ?? defaultConfig, configured: config !== undefined };
  return { project, problems };
}

function bareProject(root: string): Project {
  return { root, config: defaultConfig, configured: false };
}

function withAncestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withAncestors(parent)];
}
