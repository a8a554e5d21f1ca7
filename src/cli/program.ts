import { Argument, Command, Option, type OutputConfiguration } from 'commander';
import type { Gap } from '../commands/index.ts';
import { previewPythons, pythonVersions } from '../model/python.ts';
import { settings } from '../workspace/index.ts';
import { packageVersion } from './package-version.ts';
import { parseCount, parseFormat, parseShard } from './parse-options.ts';
import type { CacheAction } from './run-cache.ts';
import type { ExtractFlags } from './run-extract.ts';
import type { InitFlags } from './run-init.ts';
import type { ListFlags } from './run-list.ts';
import type { MergeFlags } from './run-merge.ts';
import type { UpdateFlags } from './run-update.ts';
import { addSettings, type FlagName } from './setting-options.ts';
import { addExplain } from './verbs/explain.ts';
import { addInit } from './verbs/init.ts';
import type { VerifyFlags } from './verify-setup.ts';
import { styleFor, type World } from './world.ts';

/** What the verbs do. */
export interface Actions {
  readonly verify: (
    targets: readonly string[],
    /** `watch`: whether to go on, and verify again what a save changes. */
    flags: VerifyFlags & { readonly watch?: boolean },
  ) => Promise<void>;
  readonly extract: (documents: readonly string[], flags: ExtractFlags) => Promise<void>;
  readonly list: (documents: readonly string[], flags: ListFlags) => Promise<void>;
  readonly merge: (reports: readonly string[], flags: MergeFlags) => Promise<void>;
  readonly cache: (action: CacheAction) => Promise<void>;
  readonly update: (targets: readonly string[], flags: UpdateFlags) => Promise<void>;
  readonly init: (documents: readonly string[], flags: InitFlags) => Promise<void>;
  readonly explain: (kind: string | undefined) => Promise<void>;
}

/** The verbs and options of the command line. It throws a CommanderError instead of ending the process. */
export function createProgram(world: World, actions: Actions): Command {
  const program = new Command('docproof')
    .description('Proves the Python in documents: runs every snippet on every Python.')
    .optionsGroup('Help:')
    .version(describeVersion(), '-V, --version', 'show the version and the Pythons')
    .addHelpOption(new Option('-h, --help', 'show this help').helpGroup('Help:'))
    .helpCommand('help [verb]', 'show the help of a verb')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput(outputOf(world))
    .configureHelp({ minWidthToWrap: 10 })
    .addHelpText('after', programHelp);
  addVerify(program, actions);
  addExtract(program, actions);
  addList(program, actions);
  addUpdate(program, actions);
  addMerge(program, actions);
  addCache(program, actions);
  addInit(program, actions.init);
  addExplain(program, actions.explain);
  return program;
}

function addVerify(program: Command, { verify }: Actions): void {
  const command = program
    .command('verify')
    .summary('report which answers do not hold')
    .description(
      'Runs the snippets of documents on each Python and reports which answers do not hold.',
    )
    .argument(
      '[documents or ids...]',
      'files, folders, globs and ids of snippets; without any, what the configuration names, or lessons/',
    )
    .optionsGroup('What is read:')
    .addOption(formatOption())
    .optionsGroup('What runs:')
    .option('--watch', 'go on, and verify again what a save changes')
    .option('--shard <number/total>', 'only a part of the snippets, such as 2/5', parseShard)
    .option('--costs <report.json>', 'make shards even by the times in an earlier JSON report')
    .option('-x, --fail-fast', 'stop at the first broken snippet')
    .addOption(
      new Option('--max-broken <number>', 'stop when so many snippets are broken')
        .argParser(parseCount)
        .conflicts('failFast'),
    )
    .optionsGroup('What is told:')
    .option('-v, --verbose', 'tell of every snippet')
    .addOption(
      new Option('-q, --quiet', 'tell only what needs care: nothing when all is well').conflicts(
        'verbose',
      ),
    )
    .option('--only-broken', 'leave out of the report what makes nothing fail')
    .option('--no-progress', 'do not show how far it is')
    .addHelpText('after', verifyExamples)
    .action(verify);
  addSettings(command, verifySettings);
}

const verifySettings: readonly FlagName[] = [
  'pythons',
  'strict',
  'reporters',
  'timeout',
  'minCoverage',
  'shake',
  'mutate',
  'mutants',
  'minMutationScore',
  'cache',
  'isolation',
  'workers',
  'snippets',
  'expectations',
];

function addExtract(program: Command, { extract }: Actions): void {
  const command = program
    .command('extract')
    .summary('write snippets to files')
    .description(
      'Writes each snippet to snippets/<document>/<id>.py, and an expectation for it unless there is one.',
    )
    .argument(
      settings.documents.flag,
      `${settings.documents.help}; without any, what the configuration names, or lessons/`,
    )
    .optionsGroup('What is read:')
    .addOption(formatOption())
    .optionsGroup('What is written:')
    .option('--check', 'write nothing, and fail when a file is not as the documents have it')
    .addOption(
      new Option('--prune', 'delete the files that no document has any more').conflicts('check'),
    )
    .addHelpText('after', extractExamples)
    .action(extract);
  addSettings(command, ['snippets', 'expectations']);
}

function addList(program: Command, { list }: Actions): void {
  program
    .command('list')
    .summary('show what each block is taken for')
    .description('Lists every block of code of documents and what it is taken for; runs nothing.')
    .argument(
      settings.documents.flag,
      `${settings.documents.help}; without any, what the configuration names, or lessons/`,
    )
    .optionsGroup('What is read:')
    .addOption(formatOption())
    .optionsGroup('What is told:')
    .option('--json', 'write JSON')
    .addHelpText('after', listExamples)
    .action(list);
}

function addUpdate(program: Command, { update }: Actions): void {
  const command = program
    .command('update')
    .summary('write down what was seen')
    .description(
      'Verifies, shows what would have to change so that all claims hold, asks, and writes it: into the expectations, or with --documents into the documents.',
    )
    .argument(
      '[documents or ids...]',
      'files, folders, globs and ids of snippets; without any, what the configuration names, or lessons/',
    )
    .optionsGroup('What is read:')
    .addOption(formatOption())
    .optionsGroup('What is written:')
    .option('--documents', 'put what was seen back into the documents, not into the expectations')
    .addOption(
      new Option('--only <what>', 'only what is claimed nowhere yet, or what does not hold')
        .choices(['missing', 'changed'] satisfies Gap[])
        .conflicts('documents'),
    )
    .option('--yes', 'write all without asking')
    .option('--dry-run', 'write nothing, and fail when something would change')
    .option('--allow-ci', 'write even where CI is set')
    .addHelpText('after', updateExamples)
    .action(update);
  addSettings(command, ['pythons', 'timeout', 'workers', 'cache', 'snippets', 'expectations']);
}

function addMerge(program: Command, { merge }: Actions): void {
  const command = program
    .command('merge')
    .summary('join the reports of shards')
    .description(
      'Joins the JSON reports of all shards into the report that one verification would have given.',
    )
    .argument('<reports...>', 'the JSON reports of all shards')
    .addHelpText('after', mergeExamples)
    .action(merge);
  addSettings(command, ['reporters']);
}

function addCache(program: Command, { cache }: Actions): void {
  program
    .command('cache')
    .summary('show or delete what is kept between runs')
    .description(
      'Says where images of interpreters and the executions of earlier runs are kept, and how large they are.',
    )
    .addArgument(
      new Argument('[action]', 'show it, or delete all of it')
        .choices(['show', 'clean'] satisfies CacheAction[])
        .default('show' satisfies CacheAction),
    )
    .addHelpText('after', cacheExamples)
    .action(cache);
}

function formatOption(): Option {
  return new Option(
    '--format <name>',
    'read the documents in this format, whatever their names say',
  ).argParser(parseFormat);
}

function describeVersion(): string {
  const pythons = pythonVersions.map((python) =>
    previewPythons.has(python) ? `${python} (preview)` : python,
  );
  return `docproof ${packageVersion()}\nPythons ${pythons.join(', ')}`;
}

function outputOf({ stdout, stderr, env }: World): OutputConfiguration {
  return {
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    // What is wrong is said by whoever catches the error.
    outputError: () => undefined,
    getOutHelpWidth: () => styleFor(stdout, env).width,
    getErrHelpWidth: () => styleFor(stderr, env).width,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

const verifyExamples = `
Examples:
  docproof verify
  docproof verify README.md 'docs/**/*.md'
  docproof verify mutable-defaults-1 --python 3.12,3.14
  docproof verify --fail-fast --only-broken
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

const mergeExamples = `
Examples:
  docproof verify --shard 1/2 --reporter json=shard-1.json
  docproof verify --shard 2/2 --reporter json=shard-2.json
  docproof merge shard-1.json shard-2.json
`;

const cacheExamples = `
Examples:
  docproof cache
  docproof cache clean
`;

const programHelp = `
Examples:
  docproof verify README.md
  docproof verify docs --python 3.13,3.14 --fail-fast
  docproof help update

Exit codes:
  0  all hold
  1  an answer does not hold
  2  interrupted
  3  docproof itself failed
  4  wrong usage, configuration, document or expectation
  5  no snippet found
`;
