import type { Command } from 'commander';
import { settings } from '../../workspace/index.ts';
import type { Actions } from '../program.ts';
import { addSettings } from '../setting-options.ts';

/** `docproof init`. */
export function addInit(program: Command, init: Actions['init']): void {
  const command = program
    .command('init')
    .summary('set docproof up in a project')
    .description(
      'Writes a configuration, scripts in package.json and a workflow of GitHub, after it has shown them and asked.',
    )
    .argument(
      settings.documents.flag,
      `${settings.documents.help}; without any, where Python is found`,
    )
    .option('--no-scripts', 'leave package.json as it is')
    .option('--no-workflow', 'write no workflow')
    .option('--yes', 'write without asking')
    .option('--dry-run', 'write nothing, and show what would be written')
    .option('--force', 'overwrite what is there')
    .addHelpText('after', examples)
    .action(init);
  addSettings(command, ['pythons']);
}

const examples = `
Examples:
  docproof init
  docproof init docs README.md --python 3.12,3.13 --yes
  docproof init --dry-run
`;
