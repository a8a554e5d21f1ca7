export { renderJson, reportJsonSchema } from './json.ts';
export { reportLineJsonSchema } from './jsonl.ts';
export { type ParsedReport, parseReport } from './parse-report.ts';
export { createProgress, type ProgressForm, type ProgressStream } from './progress.ts';
export type { Reporter, ReporterEntry, Style, Verbosity } from './reporter.ts';
export { reporters } from './reporters.ts';
export { createStatusLine } from './status-line.ts';
export { renderTerminal } from './terminal.ts';
