import { shownAt } from '../../model/place.ts';
import type { Finding } from '../../model/report.ts';
import type { Document } from '../../model/snippet.ts';
import { type Candidate, runTogether } from '../../planning/index.ts';

/**
 * What can be run again of these findings, with what runs before each: those of a document that
 * are given here. `skip` says where something before it is not among them.
 */
export function withEarlier<Found extends Pick<Finding, keyof Member>>(
  findings: readonly Found[],
  documents: readonly Document[],
): ReadonlyMap<Found, Found & Candidate> {
  const candidates = new Map<Found, Found & Candidate>();
  for (const document of documents) {
    const own = findings.filter(
      ({ snippet }) => shownAt(snippet.origin).document === document.path,
    );
    const together = runTogether(own, document);
    for (const finding of own) {
      const earlier = together.get(finding.snippet);
      candidates.set(finding, { ...finding, ...(earlier && { earlier }) });
    }
  }
  return candidates;
}

type Member = Pick<Finding, 'snippet' | 'expectation' | 'expectationFile'>;
