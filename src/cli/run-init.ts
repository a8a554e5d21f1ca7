import {
  checkDocuments,
  type InitChoices,
  type InitPlan,
  type PlannedFile,
  planFiles,
  type Survey,
  surveyFolder,
  UsageError,
  writePlan,
} from '../commands/index.ts';
import type { Problem } from '../model/problem.ts';
import type { PythonVersion } from '../model/python.ts';
import { createFrame } from '../reporting/terminal/frame.ts';
import { renderPatch } from '../reporting/terminal/patch.ts';
import { renderProblem } from '../reporting/terminal/problems.ts';
import { visibleText } from '../reporting/terminal/visible.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { styleFor, type World } from './world.ts';

/** The options of `init` as they were read. */
export interface InitFlags {
  readonly python?: readonly PythonVersion[];
  readonly scripts: boolean;
  readonly workflow: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Asks on the terminal; undefined when the user goes away instead of answering. */
export interface Interview {
  readonly choose: (suggested: InitChoices, survey: Survey) => Promise<InitChoices | undefined>;
  readonly confirm: (question: string) => Promise<boolean | undefined>;
}

/** Where nothing with Python is found yet, whatever will be written in Markdown. */
const anyMarkdown = ['**/*.md'];

/** Sets docproof up in the working directory: looks, asks, shows what it would write, and writes it. */
export async function runInit(
  documents: readonly string[],
  flags: InitFlags,
  world: World,
  createInterview: (world: World) => Promise<Interview> = loadInterview,
): Promise<ExitCode> {
  const { yes = false, dryRun = false, force = false, python, scripts, workflow } = flags;
  const { cwd, stdin, stdout } = world;
  const asks = !yes && !dryRun;
  if (asks && !(stdin.isTTY && stdout.isTTY)) {
    throw new UsageError(
      'nobody can be asked where there is no terminal',
      'give `--yes` to write, or `--dry-run` to look',
    );
  }
  const survey = await surveyFolder(cwd);
  world.signal.throwIfAborted();
  if (survey.problem !== undefined) return fail([survey.problem], world);
  const suggested: InitChoices = {
    documents: documents.length > 0 ? documents : suggestDocuments(survey, force),
    pythons: python ?? survey.pythons,
    ...{ scripts, workflow, force },
  };
  const interview = asks ? await createInterview(world) : undefined;
  const choices = interview ? await interview.choose(suggested, survey) : suggested;
  if (choices === undefined) return leave(exitCodes.interrupted, world);
  const suggestion = documents.length > 0 ? undefined : suggested.documents.join(' ');
  const isTaken = choices.documents.join(' ') === suggestion;
  const problems = isTaken ? [] : await checkDocuments(cwd, choices.documents);
  world.signal.throwIfAborted();
  if (problems.some(isError)) return fail(problems, world);
  tellProblems(problems, world);
  const plan = planFiles(survey, choices);
  show(plan, world);
  if (dryRun || plan.files.length === 0) return exitCodes.ok;
  const isWanted = interview ? await interview.confirm('Write this?') : true;
  if (isWanted) return write(plan, survey, world);
  return leave(isWanted === undefined ? exitCodes.interrupted : exitCodes.ok, world);
}

/** What is configured already, unless that is to be overwritten; else what was found. */
function suggestDocuments({ documents, named }: Survey, force: boolean): readonly string[] {
  if (named.length > 0 && !force) return named;
  return documents.length > 0 ? documents : anyMarkdown;
}

async function loadInterview(world: World): Promise<Interview> {
  const { createInterview } = await import('./interview.ts');
  return createInterview(world);
}

function show({ files, notes }: InitPlan, { stdout, env }: World): void {
  const style = styleFor(stdout, env);
  const lines = [
    ...files.flatMap((file) => showFile(file, style)),
    ...notes.map((note) => `note  ${note}`),
    ...(files.length === 0 ? ['nothing to write'] : []),
  ];
  stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function showFile(
  { path, text, after }: PlannedFile,
  style: ReturnType<typeof styleFor>,
): readonly string[] {
  const frame = createFrame(style);
  const note = text === undefined ? frame.palette.quiet('  new file') : '';
  const head = `${frame.palette.title(visibleText(path))}${note}`;
  return [head, ...renderPatch(frame, text ?? '', after), ''];
}

async function write(plan: InitPlan, { isInstalled }: Survey, world: World): Promise<ExitCode> {
  const { cwd, stdout } = world;
  const problems = await writePlan(cwd, plan);
  const failed = new Set(problems.map(({ file }) => file));
  for (const { path } of plan.files) if (!failed.has(path)) stdout.write(`wrote  ${path}\n`);
  if (problems.length > 0) return fail(problems, world);
  const install = isInstalled ? '' : 'install docproof into the project, and ';
  stdout.write(`next: ${install}run \`docproof verify\`\n`);
  return exitCodes.ok;
}

function fail(problems: readonly Problem[], world: World): ExitCode {
  tellProblems(problems, world);
  return exitCodes.usage;
}

function tellProblems(problems: readonly Problem[], { stderr, env }: World): void {
  const frame = createFrame(styleFor(stderr, env));
  for (const problem of problems) stderr.write(`${renderProblem(frame, problem).join('\n')}\n`);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function leave(exitCode: ExitCode, { stdout }: World): ExitCode {
  stdout.write('nothing was written\n');
  return exitCode;
}
