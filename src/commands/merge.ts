import { sumProofs } from '../judging/index.ts';
import { shownAt } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Finding, Report, Shard } from '../model/report.ts';
import { readReport } from './read-report.ts';
import { UsageError } from './usage-error.ts';

/**
 * Joins the reports of all shards of a verification into the one that it would have given without
 * shards; only its duration is that of the longest shard.
 *
 * @param files JSON reports, relative to the working directory
 * @throws {UsageError} when a file is no report of a shard, or they do not make a whole
 */
export async function merge(
  files: readonly string[],
  { cwd }: { readonly cwd: string },
): Promise<Report> {
  const parts = await Promise.all(
    files.map(async (file) => toPart(file, await readReport(file, cwd))),
  );
  return mergeParts(parts);
}

/** The report of one shard, and the file that it is from. */
interface Part {
  readonly file: string;
  readonly report: Report;
  readonly shard: Shard;
}

function toPart(file: string, { shard, ...report }: Report): Part {
  if (shard !== undefined) return { file, report, shard };
  throw new UsageError(
    `${file} is of a whole verification`,
    'give the reports of `docproof verify --shard 1/2` and so on',
  );
}

function mergeParts(parts: readonly Part[]): Report {
  const [first] = parts;
  if (first === undefined) throw new UsageError('there is no report to merge', 'name the files');
  checkSame(first, parts);
  checkIndices(first, parts);
  const findings = inOrder(first, parts);
  const reports = parts.map(({ report }) => report);
  const failed = reports.find(({ internalError }) => internalError !== undefined);
  const stopped = reports.flatMap(({ stoppedAfter }) => stoppedAfter ?? []);
  const { minCoverage } = first.shard;
  return {
    documents: first.report.documents.map((document) => ({
      ...document,
      snippets: findings
        .map(({ snippet }) => snippet)
        .filter(({ origin }) => shownAt(origin).document === document.path),
    })),
    findings,
    problems: allProblems(reports),
    pythons: first.report.pythons,
    runs: sum(reports.map(({ runs }) => runs)),
    cached: sum(reports.map(({ cached }) => cached)),
    durationMs: Math.max(...reports.map(({ durationMs }) => durationMs)),
    proof: sumProofs(findings),
    ...(minCoverage !== undefined && { minCoverage }),
    strict: first.report.strict,
    interrupted: reports.some(({ interrupted }) => interrupted),
    ...(stopped.length > 0 && { stoppedAfter: Math.min(...stopped) }),
    ...(failed?.internalError !== undefined && { internalError: failed.internalError }),
  };
}

function checkSame(first: Part, parts: readonly Part[]): void {
  const other = parts.find(
    ({ shard }) => shard.set !== first.shard.set || shard.of !== first.shard.of,
  );
  if (other === undefined) return;
  throw new UsageError(
    `${other.file} does not go with ${first.file}: their documents, expectations, options or versions of docproof differ`,
    'make all shards of one state of the project, with the same options and the same docproof',
  );
}

function checkIndices({ shard: { of } }: Part, parts: readonly Part[]): void {
  const files = new Map<number, string>();
  for (const { file, shard } of parts) {
    const other = files.get(shard.index);
    if (other !== undefined) {
      throw new UsageError(
        `${other} and ${file} are both shard ${shard.index} of ${of}`,
        'leave one of them out',
      );
    }
    files.set(shard.index, file);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (index) => !files.has(index),
  );
  if (missing.length === 0) return;
  const names = missing.map((index) => `${index}/${of}`).join(', ');
  throw new UsageError(`there is no report of shard ${names}`, 'name all files');
}

/** All findings, each at its place among those of all shards. */
function inOrder({ shard: { snippets } }: Part, parts: readonly Part[]): readonly Finding[] {
  const findings = new Map(
    parts.flatMap(({ report, shard }) =>
      report.findings.map((finding, nth) => [shard.positions[nth], finding] as const),
    ),
  );
  const all = Array.from({ length: snippets }, (_, position) => findings.get(position));
  const found = all.filter((finding) => finding !== undefined);
  const given = sum(parts.map(({ report }) => report.findings.length));
  if (found.length === snippets && given === snippets) return found;
  throw new UsageError(
    'the shards were not split alike',
    'give each of them the same `--costs`, or none',
  );
}

/** Those of what was read are in each report; what went wrong with an engine is in one. */
function allProblems(reports: readonly Report[]): readonly Problem[] {
  const problems = [...(reports[0]?.problems ?? [])];
  const known = new Set(problems.map((problem) => JSON.stringify(problem)));
  for (const problem of reports.flatMap((report) => report.problems)) {
    const text = JSON.stringify(problem);
    if (!known.has(text)) problems.push(problem);
    known.add(text);
  }
  return problems;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
