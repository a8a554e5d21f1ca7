import type { ReporterName } from '../model/reporter-name.ts';
import type { ReporterEntry } from './reporter.ts';

/** Every reporter by its name; a new one is one file and one entry here. */
export const reporters: Readonly<Record<ReporterName, ReporterEntry>> = {
  default: {
    summary: 'for people at a terminal',
    isProse: true,
    load: async () => (await import('./terminal.ts')).renderTerminal,
  },
  json: {
    summary: 'all that was found, by a published schema',
    isProse: false,
    load: async () => (await import('./json.ts')).renderJson,
  },
};
