import { renderJson } from './json.ts';
import type { Reporter, ReporterName } from './reporter.ts';
import { renderTerminal } from './terminal.ts';

/** Every reporter by its name; a new one is one file and one line here. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  default: renderTerminal,
  json: renderJson,
};
