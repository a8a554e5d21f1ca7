import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Report } from '../model/report.ts';
import type { ReporterChoice } from '../model/reporter-name.ts';
import { reporters, type Style } from '../reporting/index.ts';
import { appendStored, openProject, writeStored } from '../workspace/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { findSource, type Source } from './find-source.ts';
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
 * Renders the report by each reporter, and writes each to its place. What goes wrong with one is
 * told on stderr, and ends none of the others. An interruption that comes meanwhile leaves out those
 * that were not begun; after an earlier one they say what is known.
 *
 * @returns what the process has to end with because of it; undefined when all were written
 */
export async function writeReports(
  report: Report,
  choices: readonly ReporterChoice[],
  world: World,
  telling: Telling = {},
): Promise<ExitCode | undefined> {
  let exitCode: ExitCode | undefined;
  await letSignalsIn();
  const isKnown = world.signal.aborted;
  for (const [index, choice] of choices.entries()) {
    if (index > 0) await letSignalsIn();
    if (world.signal.aborted && !isKnown) {
      tell(describeUnwritten(choices.slice(index)), world);
      return exitCodes.interrupted;
    }
    const failure = await writeReport(report, choice, world, telling);
    if (failure === undefined) continue;
    exitCode = exitCodes.internalError;
    const { message, hint } = failure;
    tell({ message: `the reporter ${choice.name} failed: ${message}`, hint }, world);
  }
  return exitCode;
}

/** Nothing is heard while a report is rendered. */
async function letSignalsIn(): Promise<void> {
  await setImmediate();
}

function describeUnwritten(choices: readonly ReporterChoice[]): Failure {
  const names = choices.map(({ name, file }) => (file === undefined ? name : `${name}=${file}`));
  const message = `interrupted before these reports were written: ${names.join(', ')}`;
  return { message, hint: 'run docproof again' };
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
    const source = file === undefined ? undefined : await sourceAt(file, report, world);
    if (source !== undefined) return describeSource(`${file}`, source);
    const render = await reporters[name].load();
    const style = await styleOf(choice, world);
    const text = render(report, { ...style, ...telling });
    if (file === undefined) {
      (reporters[name].commands ? commands : stdout).write(text);
      return undefined;
    }
    const write = isShared(file, world) ? appendStored : writeStored;
    const problem = await write({ root: cwd }, file, text);
    return problem && { message: `${file} ${problem.message}`, hint: problem.hint };
  } catch (error) {
    return { message: describeError(error, env), hint: askForReport(world) };
  }
}

/** What the report would take the place of, if that was read to make it. */
async function sourceAt(file: string, report: Report, world: World): Promise<Source | undefined> {
  const { cwd } = world;
  if (isShared(file, world)) return undefined;
  return findSource(resolve(cwd, file), report, (await openProject(cwd)).project);
}

function describeSource(file: string, source: Source): Failure {
  return {
    message: `${file} is ${source} that was read`,
    hint: 'name another file for the report',
  };
}

/** Whether others write into the file too. */
function isShared(file: string, { cwd, env }: World): boolean {
  return env['GITHUB_STEP_SUMMARY'] === resolve(cwd, file);
}

function describeError(error: unknown, { DOCPROOF_DEBUG }: World['env']): string {
  if (!(error instanceof Error)) return String(error);
  return DOCPROOF_DEBUG ? (error.stack ?? error.message) : error.message;
}
