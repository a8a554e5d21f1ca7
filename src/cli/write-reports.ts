import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../commands/index.ts';
import type { Report } from '../model/report.ts';
import type { ReporterChoice } from '../model/reporter-name.ts';
import { reporters, type Style } from '../reporting/index.ts';
import { appendStored, openProject, writeStored } from '../workspace/index.ts';
import { askForReport, type Failure, tell } from './tell.ts';
import type { Telling } from './telling.ts';
import { styleFor, type World } from './world.ts';

/** How a report looks, which goes to stdout unless it has a file. */
async function styleOf({ file }: ReporterChoice, { cwd, stdout, env }: World): Promise<Style> {
  if (file === undefined && !env['GITHUB_WORKSPACE']) return styleFor(stdout, env);
  const { root } = (await openProject(cwd)).project;
  const inRepository = wayInRepository(root, env);
  if (file === undefined) return { ...styleFor(stdout, env), inRepository };
  const toProject = relativeUrl(dirname(resolve(cwd, file)), root);
  return { width: 100, color: false, toProject, inRepository };
}

/** From the folder that a step of GitHub Actions has the repository in; empty outside of it. */
function wayInRepository(root: string, { GITHUB_WORKSPACE }: World['env']): string {
  const steps = GITHUB_WORKSPACE ? relative(GITHUB_WORKSPACE, root).split(sep) : [];
  const isInside = steps[0] !== '..' && !isAbsolute(steps.join(sep));
  return isInside ? steps.map((step) => step && `${step}/`).join('') : '';
}

/** From one folder to another: empty, or with a slash at its end. */
function relativeUrl(from: string, to: string): string {
  const way = relative(from, to);
  // From one drive to another no way is relative.
  if (isAbsolute(way)) return `${pathToFileURL(to).href}/`;
  const steps = way.split(sep).filter((step) => step !== '');
  return steps.map((step) => `${encodeURIComponent(step)}/`).join('');
}

/**
 * Looks at the reporters before anything runs.
 *
 * @throws {UsageError} when what two of them write would run into one another
 */
export function checkReporters(choices: readonly ReporterChoice[]): void {
  const onStdout = choices.filter(({ file }) => file === undefined);
  const machine = onStdout.find(({ name }) => !reporters[name].isProse);
  if (machine !== undefined && onStdout.length > 1) {
    throw new UsageError(
      `the reporter ${machine.name} has to have stdout for itself`,
      `give it a file, such as \`--reporter ${machine.name}=report.${machine.name}\``,
    );
  }
  const files = choices.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) {
    throw new UsageError(`two reporters write into ${twice}`, 'give each a file of its own');
  }
}

/**
 * Renders the report by each reporter, and writes each to its place. What goes wrong with one is
 * told on stderr, and ends none of the others.
 *
 * @returns whether all of them were written
 */
export async function writeReports(
  report: Report,
  choices: readonly ReporterChoice[],
  world: World,
  telling: Telling = {},
): Promise<boolean> {
  let isWhole = true;
  for (const choice of choices) {
    const failure = await writeReport(report, choice, world, telling);
    if (failure === undefined) continue;
    isWhole = false;
    const { message, hint } = failure;
    tell({ message: `the reporter ${choice.name} failed: ${message}`, hint }, world);
  }
  return isWhole;
}

/** @returns why it could not be written; undefined when all went well */
async function writeReport(
  report: Report,
  choice: ReporterChoice,
  world: World,
  telling: Telling,
): Promise<Failure | undefined> {
  const { name, file } = choice;
  const { cwd, stdout, env, commands = stdout } = world;
  try {
    const render = await reporters[name].load();
    const style = await styleOf(choice, world);
    const text = render(report, { ...style, ...telling });
    if (file === undefined) {
      (reporters[name].commands ? commands : stdout).write(text);
      return undefined;
    }
    const isShared = env['GITHUB_STEP_SUMMARY'] === resolve(cwd, file);
    const write = isShared ? appendStored : writeStored;
    const problem = await write({ root: cwd }, file, text);
    return problem && { message: `${file} ${problem.message}`, hint: problem.hint };
  } catch (error) {
    return { message: describeError(error, env), hint: askForReport(world) };
  }
}

function describeError(error: unknown, { DOCPROOF_DEBUG }: World['env']): string {
  if (!(error instanceof Error)) return String(error);
  return DOCPROOF_DEBUG ? (error.stack ?? error.message) : error.message;
}
