import { createHash } from 'node:crypto';
import { mayCommand, replaceCommands } from '../reporting/workflow-commands.ts';
import type { OutputStream, World } from './world.ts';

/**
 * The world in which nothing that a document or a snippet says is a command for the runner of
 * GitHub Actions, where there is one; elsewhere nothing changes.
 */
export function shieldFromRunner(world: World): World {
  if (world.env['GITHUB_ACTIONS'] !== 'true') return world;
  const { stdout, stderr } = world;
  return {
    ...world,
    stdout: rewrite(stdout, stopCommands),
    stderr: rewrite(stderr, spoilCommands),
    commands: stdout,
  };
}

/**
 * What is printed stays as it is, between two lines at which the runner stops and begins again to
 * obey: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. No text
 * can hold the second one, which is made of its own hash.
 */
export function stopCommands(text: string): string {
  if (!mayCommand(text)) return text;
  const token = createHash('sha256').update(text).digest('hex');
  return `::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`;
}

/** In a message: it may come between the lines of the other stream, and could not stop by itself. */
export function spoilCommands(text: string): string {
  return replaceCommands(text, (command) => (command === '::' ? '\\::' : '##\\['));
}

function rewrite(stream: OutputStream, change: (text: string) => string): OutputStream {
  return Object.create(stream, {
    write: { value: (text: string) => stream.write(change(text)) },
  });
}
