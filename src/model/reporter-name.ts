/** The names that `--reporter` and `reporters` take. */
export const reporterNames = [
  'default',
  'markdown',
  'github',
  'junit',
  'sarif',
  'tap',
  'json',
  'jsonl',
  'badge',
  'badge-json',
  'html',
] as const;

export type ReporterName = (typeof reporterNames)[number];

/** A reporter, and the file that takes what it writes; stdout unless given. */
export interface ReporterChoice {
  readonly name: ReporterName;
  readonly file?: string;
}
