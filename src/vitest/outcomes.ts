import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import {
  chanceLabels,
  type Finding,
  type Report,
  type Status,
  statusSeverity,
} from '../model/report.ts';
import { explainedKinds, verdictPage } from '../model/verdict-page.ts';
import { casesOf } from '../reporting/cases.ts';
import { brokenClaimsOf } from '../reporting/claims.ts';
import { remarksOnFinding } from '../reporting/remarks/of-finding.ts';
import { type Region, regionOfClaim, regionOfJudgement } from '../reporting/remarks/region.ts';
import { pagesOf } from '../reporting/remarks/tell.ts';
import { renderFinding } from '../reporting/terminal/finding.ts';
import { createFrame } from '../reporting/terminal/frame.ts';
import { makeVisible } from '../reporting/terminal/visible.ts';
import { list } from '../reporting/words.ts';

/** Columns of what vitest indents and colours as it likes. */
const style = { width: 100, color: false };

/** Why the test of a snippet fails, with the place in the document as its stack; undefined when it does not. */
export function failureOf(finding: Finding, report: Report, root: string): Error | undefined {
  const text = describeFailure(finding, report);
  if (text === undefined) return undefined;
  const { file, line = 1, column = 1 } = placeOf(finding);
  const pages = pagesOf(remarksOnFinding(finding, report));
  const message = `${text}\n\nmore: ${list(pages.length > 0 ? pages : [verdictPage(finding.status)])}`;
  return errorAt(message, `${join(root, file)}:${line}:${column}`);
}

/** The first claim that does not hold, or the line that raised; else where the snippet begins. */
function placeOf(finding: Finding): Region {
  const { snippet } = finding;
  const [broken] = brokenClaimsOf(finding);
  if (broken !== undefined) return regionOfClaim(broken.claim, snippet);
  const [first] = casesOf(finding);
  if (first !== undefined) return regionOfJudgement(first.judgement, snippet);
  const { document, line, column } = snippet.origin;
  return { file: document, line, column };
}

/** Whether the test of a snippet says something about it; else it is skipped. */
const isJudged: Readonly<Record<Status, boolean>> = {
  proved: true,
  broken: true,
  unchecked: true,
  unsupported: false,
  skipped: false,
  'known-broken': false,
  'needs-review': false,
};

/** Why the test of a snippet is skipped; undefined when it is not. */
export function skipReasonOf({ status, reason }: Finding): string | undefined {
  return isJudged[status] ? undefined : (reason ?? status);
}

/** What is wrong with a document, an expectation or the configuration, with its place as its stack. */
export function problemOf({ message, hint, file, line, column }: Problem, root: string): Error {
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return file === undefined
    ? new Error(text)
    : errorAt(text, `${join(root, file)}:${line ?? 1}:${column ?? 1}`);
}

function describeFailure(finding: Finding, report: Report): string | undefined {
  const { status, chance } = finding;
  if (statusSeverity[status] === 'error') {
    return renderFinding(createFrame(style), makeVisible(finding), report).join('\n');
  }
  if (chance !== undefined) {
    const sources = list(chance.sources.map((source) => chanceLabels[source]));
    return `it rests on chance: the answer is another one on another machine (${sources || 'several things at once'})`;
  }
  return report.strict && statusSeverity[status] === 'warning' ? explainedKinds[status] : undefined;
}

/** An error that points to an author's file, and not to the code that found it. */
function errorAt(message: string, place: string): Error {
  const error = new Error(message);
  error.stack = `${error.name}: ${message}\n    at ${place}`;
  return error;
}
