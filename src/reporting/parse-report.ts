import { shownAt } from '../model/place.ts';
import type { Finding, Report, Status } from '../model/report.ts';
import type { Document, Origin, OtherBlock, Snippet } from '../model/snippet.ts';
import type { Outcome } from './counts.ts';
import { findFlaw } from './json.ts';

export type ParsedReport =
  | { readonly report: Report }
  /** Why it is no report, as the end of a sentence. */
  | { readonly flaw: string };

/** Reads back what `renderJson` wrote: rendered again, the report gives the same text. */
export function parseReport(json: string): ParsedReport {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { flaw: 'it is no JSON, or was cut off' };
  }
  const flaw = findFlaw(data);
  return flaw === undefined ? { report: toReport(data as ReportData) } : { flaw };
}

/** What the published schema describes, in terms of the model. A key that is absent reads as undefined. */
interface ReportData extends Omit<Report, 'documents' | 'findings' | 'runs' | 'cached' | 'proof'> {
  readonly totals: Pick<Report, 'runs' | 'cached'> & {
    readonly proof: Report['proof'] & { readonly lines: { readonly percent?: number } };
  };
  readonly documents: readonly DocumentData[];
  readonly findings: readonly FindingData[];
}

interface DocumentData extends Omit<Document, 'snippets' | 'otherBlocks'> {
  readonly otherBlocks: readonly (Omit<OtherBlock, 'origin'> & Origin)[];
}

interface FindingData extends Origin, Omit<Snippet, 'origin'>, Omit<Finding, 'snippet' | 'status'> {
  readonly status: Exclude<Outcome, 'not-python'>;
  readonly soFar?: Status;
}

function toReport(data: ReportData): Report {
  const { totals, documents, findings, ...rest } = data;
  const { runs, cached, proof } = totals;
  const { percent: _, ...lines } = proof.lines;
  const own = findings.map(toFinding);
  return {
    ...rest,
    documents: documents.map((document) => toDocument(document, own)),
    findings: own,
    runs,
    cached,
    proof: { ...proof, lines },
  };
}

function toDocument(data: DocumentData, findings: readonly Finding[]): Document {
  const snippets = findings.map(({ snippet }) => snippet);
  return {
    ...data,
    snippets: snippets.filter(({ origin }) => shownAt(origin).document === data.path),
    otherBlocks: data.otherBlocks.map((block) => {
      const { language, reason, isOutput } = block;
      return { language, reason, isOutput, origin: toOrigin(block) };
    }),
  };
}

function toFinding(data: FindingData): Finding {
  const { id, folder, source, dialect, section, matching, options, output, review } = data;
  const { status, soFar, expectation, expectationFile, reason, faults, previewFailures } = data;
  const { staleSince, minimum, changes, varies, chance, proposal, judgements } = data;
  const { coverage, unclaimed, claims } = data;
  return {
    snippet: {
      ...{ id, folder, source, dialect, section, options, output, origin: toOrigin(data) },
      ...(matching && { matching }),
      ...(review && { review }),
    },
    ...{ expectation, expectationFile, reason, faults, previewFailures, staleSince, minimum },
    ...{ changes, varies, coverage, unclaimed, claims, judgements },
    // Of one that was not reached, `soFar` is always there.
    status: status === 'not-reached' ? (soFar ?? 'unchecked') : status,
    ...(chance && { chance }),
    ...(proposal && { proposal }),
  };
}

function toOrigin(data: Origin): Origin {
  const { document, line, column, endLine, start, end, places, cell, includedBy } = data;
  return {
    ...{ document, line, column, endLine, start, end },
    ...(places && { places }),
    ...(cell !== undefined && { cell }),
    ...(includedBy && { includedBy }),
  };
}
