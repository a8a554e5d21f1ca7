import { shownAt } from '../../model/place.ts';
import type { Finding } from '../../model/report.ts';
import type { Outcome } from '../counts.ts';
import { describePythons } from '../marks.ts';
import type { Remark } from '../remarks/remark.ts';
import { concludeRemarks, headlineOf, proveRemark } from '../remarks/tell.ts';
import { outcomes } from '../terminal/outcomes.ts';
import type { Case } from './elements.ts';

/** The document that shows a snippet, though its code may stand in another file. */
export function documentOf({ snippet }: Finding): string {
  return shownAt(snippet.origin).document;
}

/** A snippet and what became of it. */
export function caseOf(finding: Finding, outcome: Outcome, remarks: readonly Remark[]): Case {
  const errors = remarks.filter(({ severity }) => severity === 'error');
  const warnings = remarks.filter(({ severity }) => severity === 'warning');
  const aside = [describePythons(finding), reasonOf(finding, outcome), tell(warnings)];
  return {
    '@name': finding.snippet.id,
    '@classname': nameClass(documentOf(finding)),
    '@time': seconds(runTime(finding)),
    ...(errors.length > 0 ? failureOf(errors) : setAside(finding, outcome)),
    ...(aside.some(isSaid) && { 'system-out': aside.filter(isSaid).join('\n\n') }),
  };
}

/**
 * Jenkins takes what is before the last point for a package: so the folder is the package, and the
 * file is the class.
 */
function nameClass(document: string): string {
  return document.replaceAll('.', '_').replaceAll('/', '.');
}

/** GitLab shows only the text, and both show only the first failure of a case. */
function failureOf(errors: readonly Remark[]): Pick<Case, 'failure'> {
  const [first, ...others] = errors;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return {
    failure: {
      '@type': first?.kind ?? '',
      '@message': `${first?.title}${more}`,
      '#': tell(errors),
    },
  };
}

/** Of what is proved, why it is not on all Pythons; of all else the element that skips it says so. */
function reasonOf({ reason }: Finding, outcome: Outcome): string | undefined {
  return outcome === 'proved' ? reason : undefined;
}

function setAside({ reason }: Finding, outcome: Outcome): Pick<Case, 'skipped'> {
  if (outcome === 'proved') return {};
  const why = reason === undefined ? '' : `: ${reason}`;
  return { skipped: { '@message': `${outcomes[outcome].label}${why}` } };
}

/** One remark below the other, and at the end what follows from them. */
export function tell(remarks: readonly Remark[]): string {
  const parts = remarks.map((remark) => [headlineOf(remark), ...proveRemark(remark)].join('\n'));
  return [...parts, concludeRemarks(remarks).join('\n')].filter(isSaid).join('\n\n');
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** All runs of a snippet took so many milliseconds. */
export function runTime({ judgements }: Finding): number {
  return judgements.reduce((sum, { execution }) => sum + execution.durationMs, 0);
}

/** As JUnit counts time. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
