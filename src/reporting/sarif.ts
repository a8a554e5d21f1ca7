import { createHash } from 'node:crypto';
import type { Invocation, Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { Report } from '../model/report.ts';
import { escapeControls } from './json/text.ts';
import { pageOf, type RemarkKind, remarkSummaries } from './remarks/kinds.ts';
import type { Region } from './remarks/region.ts';
import type { Remark } from './remarks/remark.ts';
import { explainRemark } from './remarks/tell.ts';
import { remarksOf } from './remarks.ts';
import { fixOf } from './sarif/fix.ts';
import { toArtifact, toSarifRegion } from './sarif/location.ts';
import { makeVisible } from './terminal/visible.ts';

/**
 * The report as a log of SARIF 2.1.0, for code scanning and editors:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. What has a place is a result,
 * what is about the whole a notification, since GitHub takes no result without a place.
 */
export function renderSarif(report: Report): string {
  const remarks = remarksOf(report);
  const run: Run = {
    tool: { driver: { name: 'docproof', rules: kinds.map(toRule) } },
    columnKind: 'utf16CodeUnits',
    invocations: [toInvocation(report, remarks)],
    results: toResults(remarks),
  };
  const log: Log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${escapeControls(JSON.stringify(log, undefined, 2))}\n`;
}

/** All of them, whatever was found, so that the index of a rule never changes with a report. */
const kinds = Object.keys(remarkSummaries) as readonly RemarkKind[];

function toRule(kind: RemarkKind): ReportingDescriptor {
  const page = pageOf(kind);
  return {
    id: kind,
    shortDescription: { text: remarkSummaries[kind] },
    ...(page !== undefined && { help: { text: `What it means and what to do: ${page}` } }),
  };
}

function toInvocation(
  { interrupted, internalError }: Report,
  remarks: readonly Remark[],
): Invocation {
  return {
    executionSuccessful: !interrupted && internalError === undefined,
    toolExecutionNotifications: remarks
      .filter(({ region }) => region === undefined)
      .map((remark) => ({
        level: remark.severity,
        message: { text: makeVisible(messageOf(remark)) },
        associatedRule: { id: remark.kind, index: kinds.indexOf(remark.kind) },
      })),
  };
}

function toResults(remarks: readonly Remark[]): Result[] {
  const known = new Map<string, number>();
  return remarks.flatMap((remark) => {
    if (remark.region === undefined) return [];
    const identity = identify(remark, remark.region);
    const occurrence = (known.get(identity) ?? 0) + 1;
    known.set(identity, occurrence);
    const fix = fixOf(remark);
    return [
      {
        ...makeVisible(toResult(remark, remark.region)),
        partialFingerprints: { 'docproof/v1': `${identity}:${occurrence}` },
        ...(fix && { fixes: [fix] }),
      },
    ];
  });
}

function toResult(remark: Remark, region: Region): Result {
  const pythons = [...new Set(remark.evidence.flatMap((each) => each.pythons))];
  return {
    ruleId: remark.kind,
    ruleIndex: kinds.indexOf(remark.kind),
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
  return [`${headline}.`, ...explainRemark(remark)].join('\n');
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
