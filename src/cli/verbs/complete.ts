import { Argument, type Command } from 'commander';
import { readBashCompletion } from '../bash-completion.ts';
import type { World } from '../world.ts';
import { completeSummary, completeVerb } from './complete-words.ts';

/** `docproof complete`. What is behind it is loaded only for a completion, so that all else starts as fast as without. */
export async function addComplete(program: Command, world: World): Promise<void> {
  const [verb, shell] = world.argv;
  if (verb === completeVerb && shell !== 'bash') {
    const { addCompletions } = await import('../completions.ts');
    await addCompletions(program, world);
  } else {
    program
      .command(completeVerb)
      .addArgument(new Argument('[shell]').choices(['zsh', 'bash', 'fish', 'powershell']))
      .action(async () => {
        world.stdout.write(await readBashCompletion());
      });
  }
  program.commands
    .find((command) => command.name() === completeVerb)
    ?.summary(completeSummary)
    .description(
      'Prints a script with which a shell completes verbs, flags, documents, ids and other values.',
    )
    .addHelpText('after', examples);
}

const examples = `
Where it belongs:
  bash        in ~/.bashrc:  source <(docproof complete bash)
  zsh         in ~/.zshrc:   autoload -Uz compinit && compinit
                             source <(docproof complete zsh)
  fish        once:          docproof complete fish > ~/.config/fish/completions/docproof.fish
  PowerShell  in $PROFILE:   docproof complete powershell | Out-String | Invoke-Expression

Where docproof is no program of its own, put this before it in ~/.bashrc or ~/.zshrc:
  docproof() { npx --no-install docproof "$@"; }
`;
