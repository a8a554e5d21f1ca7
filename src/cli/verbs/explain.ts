import type { Command } from 'commander';
import type { Actions } from '../program.ts';

/** `docproof explain`. */
export function addExplain(program: Command, explain: Actions['explain']): void {
  program
    .command('explain')
    .summary('tell what a verdict means')
    .description('Tells what a verdict or status means, with an example and what to do about it.')
    .argument('[kind]', 'such as mismatched; without it, all are listed')
    .addHelpText('after', examples)
    .action(explain);
}

const examples = `
Examples:
  docproof explain
  docproof explain mismatched
  docproof explain stale
`;
