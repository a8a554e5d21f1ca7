import { Command, Option, type OutputConfiguration } from 'commander';
import type { Gap, Isolation } from '../commands/index.ts';
import { previewPythons, pythonVersions } from '../model/python.ts';
import { reporterNames } from '../reporting/index.ts';
import { packageVersion } from './package-version.ts';
import {
  parseCount,
  parseFormat,
  parsePercent,
  parsePythons,
  parseReporter,
  parseSeconds,
} from './parse-options.ts';
import type { ExtractFlags } from './run-extract.ts';
import type { ListFlags } from './run-list.ts';
import type { UpdateFlags } from './run-update.ts';
import type { VerifyFlags } from './run-verify.ts';
import type { World } from './world.ts';

/** What the verbs do. */
export interface Actions {
  readonly verify: (targets: readonly string[], flags: VerifyFlags) => Promise<void>;
  readonly extract: (documents: readonly string[], flags: ExtractFlags) => Promise<void>;
  readonly list: (documents: readonly string[], flags: ListFlags) => Promise<void>;
  readonly update: (targets: readonly string[], flags: UpdateFlags) => Promise<void>;
}

/** The verbs and options of the command line. It throws a CommanderError instead of ending the process. */
export function createProgram(world: World, actions: Actions): Command {
  const program = new Command('docproof')
    .description('Proves the Python in documents: runs every snippet on every Python.')
    .version(describeVersion(), '-V, --version', 'show the version and the Pythons')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [verb]', 'show the help of a verb')
    .exitOverride()
    .configureOutput(outputOf(world))
    .addHelpText('after', exitCodesHelp);
  addVerify(program, actions);
  addExtract(program, actions);
  addList(program, actions);
  addUpdate(program, actions);
  return program;
}

function addVerify(program: Command, { verify }: Actions): void {
  program
    .command('verify')
    .summary('report which answers do not hold')
    .description(
      'Runs the snippets of documents on each Python and reports which answers do not hold.',
    )
    .argument(
      '[documents or ids...]',
      'files, folders, globs and ids of snippets; without any, what package.json names, or lessons/',
    )
    .option(
      '--format <name>',
      'read the documents in this format, whatever their names say',
      parseFormat,
    )
    .option('--python <versions>', 'only on these Pythons, such as 3.12,3.14', parsePythons)
    .option('--strict', 'fail when nothing is claimed about a snippet')
    .option(
      '--reporter <name[=file]>',
      `how to report, and into which file; may be given several times: ${reporterNames.join(', ')}`,
      parseReporter,
    )
    .option(
      '--timeout <seconds>',
      'run time of a snippet whose expectation names none',
      parseSeconds,
    )
    .option(
      '--min-coverage <percent>',
      'fail when fewer of the lines of code are proved',
      parsePercent,
    )
    .option('--shake', 'run everything again with other chance, and report what rests on it')
    .option('--mutate', 'change what is proved in small ways, and report what no claim notices')
    .option('--mutants <number>', 'changes of a snippet, at most; 20 unless given', parseCount)
    .option(
      '--min-mutation-score <percent>',
      'fail when fewer of the changes are noticed',
      parsePercent,
    )
    .addOption(
      new Option('--isolation <mode>', 'how a run gets its pristine interpreter')
        .choices(['rewind', 'boot'] satisfies Isolation[])
        .default('rewind' satisfies Isolation),
    )
    .option('--workers <number>', 'how many snippets run at the same time', parseCount)
    .option('--watch', 'go on, and verify again what a save changes')
    .addHelpText('after', verifyExamples)
    .action(verify);
}

function addExtract(program: Command, { extract }: Actions): void {
  program
    .command('extract')
    .summary('write snippets to files')
    .description(
      'Writes each snippet to snippets/<document>/<id>.py, and an expectation for it unless there is one.',
    )
    .argument(
      '[documents...]',
      'files, folders and globs; without any, what package.json names, or lessons/',
    )
    .option(
      '--format <name>',
      'read the documents in this format, whatever their names say',
      parseFormat,
    )
    .option('--check', 'write nothing, and fail when a file is not as the documents have it')
    .option('--prune', 'delete the files that no document has any more')
    .addHelpText('after', extractExamples)
    .action(extract);
}

function addList(program: Command, { list }: Actions): void {
  program
    .command('list')
    .summary('show what each block is taken for')
    .description('Lists every block of code of documents and what it is taken for; runs nothing.')
    .argument(
      '[documents...]',
      'files, folders and globs; without any, what package.json names, or lessons/',
    )
    .option(
      '--format <name>',
      'read the documents in this format, whatever their names say',
      parseFormat,
    )
    .option('--json', 'write JSON')
    .addHelpText('after', listExamples)
    .action(list);
}

function addUpdate(program: Command, { update }: Actions): void {
  program
    .command('update')
    .summary('write down what was seen')
    .description(
      'Verifies, shows what would have to change so that all claims hold, asks, and writes it: into the expectations, or with --documents into the documents.',
    )
    .argument(
      '[documents or ids...]',
      'files, folders, globs and ids of snippets; without any, what package.json names, or lessons/',
    )
    .option(
      '--format <name>',
      'read the documents in this format, whatever their names say',
      parseFormat,
    )
    .option('--python <versions>', 'only on these Pythons, such as 3.12,3.14', parsePythons)
    .option('--documents', 'put what was seen back into the documents, not into the expectations')
    .addOption(
      new Option(
        '--only <what>',
        'only what is claimed nowhere yet, or what does not hold',
      ).choices(['missing', 'changed'] satisfies Gap[]),
    )
    .option('--yes', 'write all without asking')
    .option('--dry-run', 'write nothing, and fail when something would change')
    .option('--allow-ci', 'write even where CI is set')
    .option(
      '--timeout <seconds>',
      'run time of a snippet whose expectation names none',
      parseSeconds,
    )
    .option('--workers <number>', 'how many snippets run at the same time', parseCount)
    .addHelpText('after', updateExamples)
    .action(update);
}

function describeVersion(): string {
  const pythons = pythonVersions.map((python) =>
    previewPythons.has(python) ? `${python} (preview)` : python,
  );
  return `docproof ${packageVersion()}\nPythons ${pythons.join(', ')}`;
}

function outputOf({ stdout, stderr }: World): OutputConfiguration {
  return {
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => stdout.columns || 80,
    getErrHelpWidth: () => stderr.columns || 80,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

const verifyExamples = `
Examples:
  docproof verify
  docproof verify README.md 'docs/**/*.md'
  docproof verify mutable-defaults-1 --python 3.12,3.14
  docproof verify --reporter default --reporter json=report.json
`;

const extractExamples = `
Examples:
  docproof extract
  docproof extract README.md
  docproof extract --check
`;

const listExamples = `
Examples:
  docproof list
  docproof list README.md --json
`;

const updateExamples = `
Examples:
  docproof update
  docproof update thresholds --only changed
  docproof update README.md --documents --yes
  docproof update --dry-run
`;

const exitCodesHelp = `
Exit codes:
  0  all hold
  1  an answer does not hold
  2  interrupted
  3  docproof itself failed
  4  wrong usage, configuration, document or expectation
  5  no snippet found
`;
