import { createHash } from 'node:crypto';
import type { Invocation, Location, Log, Result, Run } from 'sarif';
import type { Report } from '../model/report.ts';
import { escapeControls } from './json/text.ts';
import { inRepository, type Region } from './remarks/region.ts';
import type { Remark } from './remarks/remark.ts';
import { explainRemark } from './remarks/tell.ts';
import { remarksOf } from './remarks.ts';
import type { Reporter, Style } from './reporter.ts';
import { fixOf } from './sarif/fix.ts';
import { toArtifact, toSarifRegion } from './sarif/location.ts';
import { describeTool, indexOfRule, readToolFiles, type ToolFiles } from './sarif/tool.ts';
import { makeVisible } from './terminal/visible.ts';

/** Reads what a log says of docproof itself. */
export async function loadSarif(): Promise<Reporter> {
  const files = await readToolFiles();
  return (report, style) => renderSarif(report, files, style);
}

/**
 * The report as a log of SARIF 2.1.0, for code scanning and editors:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. What has a place is a result,
 * what is about the whole a notification, since GitHub takes no result without a place.
 */
export function renderSarif(
  report: Report,
  files: ToolFiles,
  { inRepository: way = '' }: Pick<Style, 'inRepository'> = {},
): string {
  const remarks = remarksOf(report);
  const placed = remarks.flatMap((remark) =>
    remark.region === undefined ? [] : [{ ...remark, region: inRepository(way, remark.region) }],
  );
  const shown = placed.length <= mostResults ? placed : placed.sort(bySeverity);
  const run: Run = {
    tool: { driver: describeTool(files) },
    columnKind: 'utf16CodeUnits',
    invocations: [toInvocation(report, remarks, placed.length)],
    results: toResults(shown.slice(0, mostResults), report),
  };
  const log: Log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${escapeControls(JSON.stringify(log, undefined, 2))}\n`;
}

/**
 * GitHub takes no file with more:
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit.
 */
const mostResults = 25_000;

type PlacedRemark = Remark & { readonly region: Region };

function bySeverity(one: Remark, other: Remark): number {
  return Number(one.severity === 'warning') - Number(other.severity === 'warning');
}

function toInvocation(
  { interrupted, internalError }: Report,
  remarks: readonly Remark[],
  found: number,
): Invocation {
  const notifications = remarks
    .filter(({ region }) => region === undefined)
    .map((remark) => ({
      level: remark.severity,
      message: { text: makeVisible(messageOf(remark)) },
      associatedRule: { id: remark.kind, index: indexOfRule(remark.kind) },
    }));
  const leftOut = `${found - mostResults} of ${found} results are left out, since GitHub takes ${mostResults}.`;
  return {
    executionSuccessful: !interrupted && internalError === undefined,
    toolExecutionNotifications: [
      ...notifications,
      ...(found > mostResults ? [{ level: 'warning', message: { text: leftOut } } as const] : []),
    ],
  };
}

function toResults(remarks: readonly PlacedRemark[], report: Report): Result[] {
  const known = new Map<string, number>();
  return remarks.map((remark) => {
    const identity = identify(remark, remark.region);
    const occurrence = (known.get(identity) ?? 0) + 1;
    known.set(identity, occurrence);
    const fix = fixOf(remark, report);
    return {
      ...makeVisible(toResult(remark, remark.region)),
      partialFingerprints: { 'docproof/v1': `${identity}:${occurrence}` },
      ...(fix && { fixes: [fix] }),
    };
  });
}

function toResult(remark: Remark, region: Region): Result {
  const pythons = [...new Set(remark.evidence.flatMap((each) => each.pythons))];
  return {
    ruleId: remark.kind,
    ruleIndex: indexOfRule(remark.kind),
    level: remark.severity,
    message: { text: messageOf(remark) },
    locations: [toLocation(remark, region)],
    ...(pythons.length > 0 && { properties: { pythons } }),
  };
}

/** The first sentence is all that a list shows of it, so it begins with the snippet. */
function messageOf(remark: Remark): string {
  const { finding, title } = remark;
  const headline = finding === undefined ? title : `${finding.snippet.id}: ${title}`;
  return withoutLinks([`${headline}.`, ...explainRemark(remark)].join('\n'));
}

/** `[text](target)` is a link in a message, also where it is Python: §3.11.6. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[(?=[^[\]]*\]\()/gu, '\\[');
}

function toLocation({ finding }: Remark, region: Region): Location {
  const snippet = finding?.snippet;
  const place = toSarifRegion(region);
  return {
    physicalLocation: {
      artifactLocation: toArtifact(region.file),
      ...(place && { region: place }),
    },
    ...(snippet && {
      logicalLocations: [
        { name: snippet.id, fullyQualifiedName: `${snippet.folder}/${snippet.id}` },
      ],
    }),
  };
}

/** The same for the same flaw when lines move, or when it shows on one Python more. */
function identify({ kind, title, finding, broken }: Remark, { file }: Region): string {
  const what = finding === undefined ? title : (broken?.claim.claimed ?? '');
  const parts = [file, finding?.snippet.id ?? '', kind, what];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
