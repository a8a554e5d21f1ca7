import { chanceLabels, type Fault, type Finding } from '../model/report.ts';
import { list, listPythons } from './words.ts';

/** What is wrong with a snippet, one sentence for each fault. */
export function describeFaults(finding: Finding): readonly string[] {
  const sentences = finding.faults.map((fault) => describe(fault, finding));
  const { previewFailures, faults } = finding;
  if (previewFailures.length === 0) return sentences;
  const also = faults.some(({ kind }) => kind === 'fails') ? ' also' : '';
  const preview = `It${also} breaks on ${listPythons(previewFailures)}, which warns and never fails.`;
  return [...sentences, preview];
}

function describe(fault: Fault, { staleSince }: Finding): string {
  switch (fault.kind) {
    case 'fails': {
      const breaks = `It breaks on ${listPythons(fault.pythons)}`;
      return staleSince === undefined ? `${breaks}.` : `${breaks}: stale since ${staleSince}.`;
    }
    case 'minimum-too-strict':
      return `It holds from ${fault.holdsFrom} on, below its minimum of ${fault.declared}: the minimum is too strict.`;
    case 'minimum-too-low':
      return `It holds only from ${fault.holdsFrom} on, above its minimum of ${fault.declared}: the minimum is too low.`;
    case 'unexpected-pass':
      return `It holds, though it is said to be known broken (${fault.reason}).`;
  }
}

/** What the answer of a snippet rests on, such as "on random numbers and the clock". */
export function describeChance({ chance }: Finding): string {
  if (chance === undefined || chance.sources.length === 0) return 'on several things at once';
  return `on ${list(chance.sources.map((source) => chanceLabels[source]))}`;
}
