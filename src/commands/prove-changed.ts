import type { Finding } from '../model/report.ts';
import type { JudgePorts } from './judge-runs.ts';
import type { KnownFindings, Terms } from './known-findings.ts';
import { type Proven, type Proving, prove } from './prove.ts';

/** `prove`, for the subjects alone of which an earlier verification does not know what comes of them. */
export async function proveChanged(
  proving: Proving,
  known: KnownFindings,
  terms: Terms,
  ports: JudgePorts,
): Promise<Proven> {
  const { subjects } = proving;
  const taken = subjects.map((subject) => known.find(subject, terms));
  const changed = subjects.filter((_, index) => taken[index] === undefined);
  const proven = await prove({ ...proving, subjects: changed }, ports);
  if (!proven.interrupted) {
    for (const [index, subject] of changed.entries()) {
      const finding = proven.findings[index];
      if (finding !== undefined) known.keep(subject, terms, finding);
    }
  }
  const fresh = proven.findings.values();
  const findings = taken.flatMap((finding): readonly Finding[] => {
    const next = finding ?? fresh.next().value;
    return next === undefined ? [] : [next];
  });
  const runs = taken.reduce((sum, finding) => sum + (finding?.judgements.length ?? 0), 0);
  return { ...proven, findings, made: proven.made + runs, cached: proven.cached + runs };
}
