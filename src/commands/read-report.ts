import type { Report } from '../model/report.ts';
import { readStored } from '../workspace/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads a report as JSON; its path is relative to the working directory.
 *
 * @throws {UsageError} when there is none
 */
export async function readReport(file: string, cwd: string): Promise<Report> {
  const again = 'make it with `docproof verify --reporter json=FILE`';
  const reading = await readStored({ root: cwd }, file);
  if (reading.kind === 'missing') throw new UsageError(`${file} is not there`, again);
  if (reading.kind === 'unreadable')
    throw new UsageError(`${file} ${reading.problem.message}`, reading.problem.hint);
  // The shapes of a report take their time, and nearly no command reads one.
  const { parseReport } = await import('../reporting/parse-report.ts');
  const parsed = parseReport(new TextDecoder().decode(reading.bytes));
  if ('flaw' in parsed) throw new UsageError(`${file}: ${parsed.flaw}`, again);
  return parsed.report;
}
