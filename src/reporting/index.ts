export { renderJson, reportJsonSchema } from './json.ts';
export { reportLineJsonSchema } from './jsonl.ts';
export { createProgress, type ProgressStream } from './progress.ts';
export type { Reporter, ReporterEntry, ReporterName, Style } from './reporter.ts';
export { reporterNames, reporters } from './reporters.ts';
export { createStatusLine } from './status-line.ts';
export { renderTerminal } from './terminal.ts';
