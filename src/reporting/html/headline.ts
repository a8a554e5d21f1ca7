import { isBelowMinimum } from '../../model/mutation.ts';
import { linesLacking } from '../../model/proof.ts';
import type { Report } from '../../model/report.ts';
import { isFailure } from '../json.ts';
import { count, list } from '../words.ts';
import type { PageData } from './page-data.ts';

/** Whether a verification fails, and why: each thing that makes its exit code another than 0. */
export function headlineOf(report: Report): PageData['headline'] {
  const { findings, problems, proof, minCoverage = 0, mutation } = report;
  const failures = findings.filter((finding) => isFailure(finding, report)).length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const reasons = [
    ...(report.internalError === undefined ? [] : ['docproof itself failed']),
    ...(report.interrupted ? ['it was cut short'] : []),
    ...(errors === 0 ? [] : [`${count(errors, 'error')} in what was read`]),
    ...(findings.length === 0 ? ['no snippet found'] : []),
    ...(failures === 0
      ? []
      : [`${count(failures, 'snippet')} ${failures === 1 ? 'fails' : 'fail'}`]),
    ...(linesLacking(proof, minCoverage) > 0 ? ['too few lines are proved'] : []),
    ...(mutation && isBelowMinimum(mutation) ? ['too few mutants are noticed'] : []),
  ];
  return reasons.length === 0
    ? { severity: 'ok', text: 'Nothing fails' }
    : { severity: 'error', text: capitalize(list(reasons)) };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
