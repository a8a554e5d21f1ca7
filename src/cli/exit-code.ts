import type { ExtractResult, Listing, UpdateResult } from '../commands/index.ts';
import { isBelowMinimum } from '../model/mutation.ts';
import type { Problem } from '../model/problem.ts';
import { linesLacking } from '../model/proof.ts';
import { type Report, statusSeverity } from '../model/report.ts';

/** What the process ends with; the numbers are those of pytest. */
export const exitCodes = {
  ok: 0,
  broken: 1,
  interrupted: 2,
  internalError: 3,
  usage: 4,
  nothingFound: 5,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What `verify` ends with. */
export function verifyExitCode(report: Report): ExitCode {
  if (report.internalError !== undefined) return exitCodes.internalError;
  const isStopped = report.stoppedAfter !== undefined;
  if (report.interrupted && !isStopped) return exitCodes.interrupted;
  if (report.problems.some(isError)) return exitCodes.usage;
  const snippets = report.shard?.snippets ?? report.findings.length;
  if (snippets === 0) return exitCodes.nothingFound;
  const severities = report.findings.map(({ status }) => statusSeverity[status]);
  const fails = severities.some(
    (severity) => severity === 'error' || (report.strict && severity === 'warning'),
  );
  const restsOnChance = report.findings.some(({ chance }) => chance !== undefined);
  const lacksCoverage = linesLacking(report.proof, report.minCoverage ?? 0) > 0;
  const isVacuous = report.mutation !== undefined && isBelowMinimum(report.mutation);
  const isShort = lacksCoverage || isVacuous || isStopped;
  return fails || restsOnChance || isShort ? exitCodes.broken : exitCodes.ok;
}

/** What `extract` ends with. */
export function extractExitCode(result: ExtractResult): ExitCode {
  const { problems, documents, changes, check, interrupted } = result;
  if (interrupted) return exitCodes.interrupted;
  if (problems.some(isError)) return exitCodes.usage;
  if (documents.every(({ snippets }) => snippets.length === 0)) return exitCodes.nothingFound;
  const drifted = changes.some(({ kind }) => kind !== 'unchanged');
  return check && drifted ? exitCodes.broken : exitCodes.ok;
}

/** What `list` ends with. */
export function listExitCode({ problems, documents }: Listing): ExitCode {
  if (problems.some(isError)) return exitCodes.usage;
  const blocks = documents.flatMap((document) => document.blocks);
  return blocks.some(({ id }) => id !== undefined) ? exitCodes.ok : exitCodes.nothingFound;
}

/** What `update` ends with. */
export function updateExitCode(result: UpdateResult): ExitCode {
  const { report, problems, changes, dryRun, interrupted } = result;
  if (report.internalError !== undefined) return exitCodes.internalError;
  if (interrupted) return exitCodes.interrupted;
  if (problems.some(isError)) return exitCodes.usage;
  if (report.findings.length === 0) return exitCodes.nothingFound;
  return dryRun && changes.length > 0 ? exitCodes.broken : exitCodes.ok;
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
