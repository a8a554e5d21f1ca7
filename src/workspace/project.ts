import { dirname } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { checkSettings, type Source } from './configuration/check-settings.ts';
import { type Config, toConfig } from './configuration/config.ts';
import { type FoundSource, findConfigurations } from './configuration/find-configurations.ts';
import type { Settings } from './configuration/settings.ts';

/** The folder that paths are shown relative to, and what it is configured to prove. */
export interface Project {
  /** Absolute: the folder of the nearest configuration, else of the nearest package.json, else the working directory. */
  readonly root: string;
  readonly config: Config;
  /** Shown path of the file that configures it; undefined when there is none, or none that is valid. */
  readonly configFile: string | undefined;
}

export interface OpenedProject {
  readonly project: Project;
  readonly problems: readonly Problem[];
}

/**
 * Finds the project that `cwd` is in, by looking upwards for a configuration. What is given wins
 * over it; what is not valid in it becomes problems.
 */
export async function openProject(cwd: string, given: Settings = {}): Promise<OpenedProject> {
  let packageFolder: string | undefined;
  let warning: Problem | undefined;
  for (const root of withAncestors(cwd)) {
    const { sources, hasPackage, problem, misnamed } = await findConfigurations(root);
    warning ??= misnamed;
    if (hasPackage) packageFolder ??= root;
    if (problem !== undefined) return unconfigured(root, given, [problem]);
    const [source, ...others] = sources;
    if (others.length > 0) return unconfigured(root, given, [describeSeveral(sources)]);
    if (source !== undefined) return configure(root, source, given);
  }
  return unconfigured(packageFolder ?? cwd, given, warning ? [warning] : []);
}

async function configure(
  root: string,
  source: FoundSource,
  given: Settings,
): Promise<OpenedProject> {
  const read = await source.read();
  if ('problem' in read) return unconfigured(root, given, [read.problem]);
  const checked = checkSettings(read, source);
  if ('problems' in checked) return unconfigured(root, given, checked.problems);
  const config = toConfig({ ...checked.settings, ...withoutUndefined(given) });
  return { project: { root, config, configFile: source.file }, problems: [] };
}

function unconfigured(root: string, given: Settings, problems: readonly Problem[]): OpenedProject {
  return { project: { root, config: toConfig(given), configFile: undefined }, problems };
}

/** Who writes `timeout: undefined` in JavaScript has said nothing. */
function withoutUndefined(given: Settings): Settings {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function describeSeveral(sources: readonly Source[]): Problem {
  const names = sources.map(({ file, path }) =>
    path.length === 0 ? `\`${file}\`` : `\`${path.join('.')}\` in \`${file}\``,
  );
  const message = `there is more than one configuration: ${names.join(' and ')}`;
  return { severity: 'error', message, hint: 'keep one of them' };
}

function withAncestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withAncestors(parent)];
}
