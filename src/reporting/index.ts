export { renderJson, reportJsonSchema } from './json.ts';
export { createProgress, type ProgressForm, type ProgressStream } from './progress.ts';
export type { Reporter, ReporterEntry, ReporterName, Style, Verbosity } from './reporter.ts';
export { reporterNames, reporters } from './reporters.ts';
export { createStatusLine } from './status-line.ts';
export { renderTerminal } from './terminal.ts';
