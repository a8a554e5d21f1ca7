import type { Finding } from '../model/report.ts';
import type { LoadedCandidate } from './load-subjects.ts';

/** Findings of earlier verifications that hold as long as nothing but the place of a snippet changes. */
export interface KnownFindings {
  /** That of the snippet where it stands now; undefined when it has to be judged. */
  find(subject: LoadedCandidate, terms: Terms): Finding | undefined;
  keep(subject: LoadedCandidate, terms: Terms, finding: Finding): void;
}

/** What else a finding rests on: on which Pythons snippets ran, for how long, and how. */
export type Terms = readonly unknown[];

export function createKnownFindings(): KnownFindings {
  const known = new Map<string, KnownFinding>();
  return {
    find(subject, terms) {
      const found = known.get(nameOf(subject));
      if (found === undefined || found.basis !== basisOf(subject, terms)) return undefined;
      const { snippet, expectationFile } = subject;
      return { ...found.finding, snippet, expectationFile };
    },
    keep(subject, terms, finding) {
      if (!isPlain(subject, finding)) known.delete(nameOf(subject));
      else known.set(nameOf(subject), { basis: basisOf(subject, terms), finding });
    },
  };
}

interface KnownFinding {
  /** All that the finding rests on, as JSON. */
  readonly basis: string;
  readonly finding: Finding;
}

function nameOf({ snippet: { folder, id } }: LoadedCandidate): string {
  return `${folder}/${id}`;
}

/** Without where it stands: claims and lines of coverage count from the beginning of the snippet. */
function basisOf({ snippet, expectation, expectationFile }: LoadedCandidate, terms: Terms): string {
  const { origin: _, output, ...rest } = snippet;
  const shown = output && { ...output, origin: undefined };
  return JSON.stringify([rest, shown, expectation, expectationFile === undefined, terms]);
}

/**
 * Whether it rests on no other snippet, and says nothing of places: no traceback, and nothing that
 * more runs found out.
 */
function isPlain({ earlier }: LoadedCandidate, finding: Finding): boolean {
  const { status, varies, proposal, judgements } = finding;
  return (
    status === 'proved' &&
    (earlier === undefined || earlier.parts.length === 0) &&
    varies.length === 0 &&
    proposal === undefined &&
    judgements.every(({ execution }) => execution.kind === 'completed')
  );
}
