import { statusSeverity } from '../model/report.ts';
import { verdictSeverity } from '../model/verdict.ts';

/** The way to the page of a verdict or an outcome; undefined for a kind that has none. */
export function verdictHelp(kind: string): string | undefined {
  const hasPage = kind in verdictSeverity || kind in statusSeverity;
  return hasPage ? `docproof explain ${kind}` : undefined;
}
