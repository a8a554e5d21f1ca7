import type { Command } from 'commander';
import type { World } from '../world.ts';

/** `docproof complete`. What is behind it is loaded only for a completion, so that all else starts as fast as without. */
export async function addComplete(program: Command, world: World): Promise<void> {
  if (world.argv[0] === name) {
    const { addCompletions } = await import('../completions.ts');
    await addCompletions(program, world);
  } else {
    program.command(name).argument('[shell]', 'bash, zsh, fish or powershell');
  }
  program.commands
    .find((command) => command.name() === name)
    ?.summary('print what makes a shell complete docproof')
    .description(
      'Prints a script with which a shell completes verbs, flags, documents, ids and other values.',
    )
    .addHelpText('after', examples);
}

const name = 'complete';

const examples = `
Examples:
  source <(docproof complete bash)
  docproof complete zsh > ~/.docproof-completion.zsh
  docproof complete fish > ~/.config/fish/completions/docproof.fish
  docproof complete powershell | Out-String | Invoke-Expression
`;
