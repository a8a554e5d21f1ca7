import { makeBadge } from 'badge-maker';
import { type PythonVersion, previewPythons, pythonVersions } from '../model/python.ts';
import type { Report } from '../model/report.ts';
import { countBlocks } from './counts.ts';
import { remarksOf } from './remarks.ts';

/** A badge as an image: what is proved on which Pythons, for a README. */
export function renderBadge(report: Report): string {
  return `${makeBadge(badgeOf(report))}\n`;
}

/** The same for https://shields.io/badges/endpoint-badge, which draws it in any style. */
export function renderBadgeJson(report: Report): string {
  const { label, message, color } = badgeOf(report);
  const isError = color === colorOfError;
  return `${JSON.stringify({ schemaVersion: 1, label, message, color, ...(isError && { isError }) })}\n`;
}

interface Badge {
  readonly label: string;
  readonly message: string;
  readonly color: string;
}

const colorOfError = 'red';

/**
 * The share is that of the snippets that are proved, and rounded down: one that was skipped, or of
 * which nothing is claimed, is not proved. Nothing but the share counts as long as nothing fails.
 */
function badgeOf(report: Report): Badge {
  const label = `proved on ${nameRange(countedPythons(report))}`;
  const { findings, interrupted, problems } = report;
  const isUnknown = interrupted || problems.some(({ severity }) => severity === 'error');
  if (isUnknown || findings.length === 0) return { label, message: 'unknown', color: 'lightgrey' };
  const { broken, proved } = countBlocks(report);
  const percent = Math.floor((100 * proved) / findings.length);
  if (broken > 0) return { label, message: `${percent} %, ${broken} broken`, color: colorOfError };
  const fails = remarksOf(report).some(({ severity }) => severity === 'error');
  return { label, message: `${percent} %`, color: fails ? colorOfError : colorOf(percent) };
}

/** The least percentage for each colour, which are those that badges of coverage have. */
const colors = [
  [100, 'brightgreen'],
  [90, 'green'],
  [75, 'yellowgreen'],
  [50, 'yellow'],
  [25, 'orange'],
] as const;

function colorOf(percent: number): string {
  return colors.find(([least]) => percent >= least)?.[1] ?? colorOfError;
}

/** What breaks on a preview does not count, so a badge names it only where nothing does. */
function countedPythons({ pythons, findings }: Report): readonly PythonVersion[] {
  const failing = new Set(findings.flatMap(({ previewFailures }) => previewFailures));
  const counted = pythons.filter((python) => !previewPythons.has(python) || !failing.has(python));
  return counted.length === 0 ? pythons : counted;
}

/** `3.10-3.15`, or each by its name where one between was left out. */
function nameRange(pythons: readonly PythonVersion[]): string {
  const [first, ...others] = pythons;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return first ?? 'no Python';
  const between = pythonVersions.slice(pythonVersions.indexOf(first), pythonVersions.indexOf(last));
  const isWhole = between.length === others.length;
  return isWhole ? `${first}-${last}` : pythons.join(', ');
}
