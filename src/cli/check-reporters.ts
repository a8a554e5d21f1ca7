import { resolve } from 'node:path';
import { UsageError } from '../commands/index.ts';
import type { ReporterChoice } from '../model/reporter-name.ts';
import { reporters } from '../reporting/index.ts';

/**
 * Looks at the reporters before anything runs; `cwd` is what their files are relative to.
 *
 * @throws {UsageError} when what two of them write would run into one another
 */
export function checkReporters(choices: readonly ReporterChoice[], cwd: string): void {
  const onStdout = choices.filter(({ file }) => file === undefined);
  const machine = onStdout.find(({ name }) => !reporters[name].isProse);
  if (machine !== undefined && onStdout.length > 1) {
    throw new UsageError(
      `the reporter ${machine.name} has to have stdout for itself`,
      `give it a file, such as \`--reporter ${machine.name}=report.${machine.name}\``,
    );
  }
  const written = choices.flatMap(({ file }) => file ?? []);
  const places = written.map((file) => resolve(cwd, file));
  const twice = written.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice !== undefined) {
    throw new UsageError(`two reporters write into ${twice}`, 'give each a file of its own');
  }
}
