/**
 * What the runner of GitHub Actions may take for a command in a log: two colons that begin a line
 * but for space, and `##[` anywhere in one
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). It reads both
 * streams of a step.
 */
const command = /##\[|::(?<=(?:^|[\r\n])[\s\u0085]*::)/gu;

/** Whether the runner could obey something in a text. */
export function mayCommand(text: string): boolean {
  return text.search(command) >= 0;
}

/** A text without commands: each is written by `write`, to which it is given. */
export function replaceCommands(text: string, write: (command: string) => string): string {
  return text.replace(command, write);
}

/** In texts and attributes of XML and HTML, as references to characters: what is read stays the same. */
export function writeCommandsInXml(text: string): string {
  return replaceCommands(text, (command) => (command === '::' ? '&#58;:' : '#&#35;['));
}
