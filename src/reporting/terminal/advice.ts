import type { PythonException } from '../../model/execution.ts';
import type { PythonVersion } from '../../model/python.ts';
import type { Fault, Finding, Proposal } from '../../model/report.ts';
import { list, listPythons } from '../words.ts';
import { type Case, casesOf } from './cases.ts';

/** What to do about a finding, in one sentence for each thing to do. */
export function advise(finding: Finding): readonly string[] {
  const { faults, previewFailures } = finding;
  if (faults.length === 0) {
    return previewFailures.length === 0
      ? []
      : [
          `Wait for ${listPythons(previewFailures)} to be released, or claim what it does there under versions in ${fileOf(finding)}.`,
        ];
  }
  if (finding.proposal) return [adviseToContinue(finding.proposal)];
  // What fails below a minimum that is still to be declared is mended by declaring it.
  const isTooLow = faults.some(({ kind }) => kind === 'minimum-too-low');
  return faults
    .filter(({ kind }) => kind !== 'fails' || !isTooLow)
    .map((fault) => adviseOnFault(fault, finding));
}

function adviseToContinue({ name, continues, python, holds }: Proposal): string {
  const ids = list(continues.map((id) => `\`${id}\``));
  const needs =
    continues.length === 1
      ? `\`${name}\` is defined by ${ids}`
      : `\`${name}\` and what it needs are defined by ${ids}`;
  const outcome = holds ? 'holds' : 'gets further, and then fails otherwise,';
  return `${needs}: write continues=${continues.join(',')} on the fence; with it the snippet ${outcome} on ${python}.`;
}

function adviseOnFault(fault: Fault, finding: Finding): string {
  const file = fileOf(finding);
  switch (fault.kind) {
    case 'minimum-too-strict':
      return `Lower min_python to "${fault.holdsFrom}" in ${file}.`;
    case 'minimum-too-low':
      return fault.declared === undefined
        ? `Declare min_python: "${fault.holdsFrom}" in ${file}.`
        : `Raise min_python to "${fault.holdsFrom}" in ${file}.`;
    case 'unexpected-pass':
      return `Remove xfail from ${file}.`;
    case 'fails':
      return adviseOnFailure(finding);
  }
}

function adviseOnFailure(finding: Finding): string {
  const [first] = casesOf(finding);
  const otherWay = first && alternative(first, finding);
  return otherWay === undefined ? 'Correct the snippet.' : `Correct the snippet, or ${otherWay}.`;
}

/** What else than changing the snippet would make the verdict right. */
function alternative({ judgement }: Case, finding: Finding): string | undefined {
  const { python, verdict } = judgement;
  const file = fileOf(finding);
  switch (verdict.kind) {
    case 'mismatched':
      return versioned(finding, python) ?? `correct stdout in ${file}`;
    case 'claims-broken':
      return verdict.broken.some(({ kind }) => kind === 'block')
        ? 'correct the block that shows what it prints'
        : 'correct what its examples show';
    case 'raised':
      if (verdict.expected !== undefined) {
        return versioned(finding, python) ?? `correct raises in ${file}`;
      }
      if (isAwaitOutside(verdict.exception) && !finding.expectation.topLevelAwait) {
        return `let await stand outside of functions with top_level_await: true in ${file}`;
      }
      return (
        ranged(finding, python) ??
        `expect it with raises: { type: ${verdict.exception.type} } in ${file}`
      );
    case 'did-not-raise':
      return versioned(finding, python) ?? `remove raises from ${file}`;
    case 'exited':
      return `expect it with raises: { type: SystemExit, message: ${messageOf(verdict.text ?? String(verdict.code))} } in ${file}`;
    case 'timed-out':
      return `give it more time with timeout: ${Math.ceil(verdict.afterMs / 500)} in ${file}`;
    case 'after-failed':
      return `correct after in ${file}`;
    case 'setup-failed':
      return verdict.before === undefined
        ? `correct setup in ${file}`
        : `correct ${verdict.before}, which runs before it`;
    case 'deadlocked':
    case 'refused':
    case 'crashed':
      return `leave it out with skip: "reason" in ${file}`;
    case 'matched':
    case 'unchecked':
    case 'unsupported':
      return undefined;
  }
}

function isAwaitOutside({ type, message }: PythonException): boolean {
  return type === 'SyntaxError' && message.startsWith("'await' outside function");
}

/** Of a long text, a part is enough. */
const mostOfText = 60;

function messageOf(text: string): string {
  return JSON.stringify([...text].slice(0, mostOfText).join('').trim());
}

// A snippet that holds on some Pythons may be right on all: the answer has changed between them.
function versioned(finding: Finding, python: PythonVersion): string | undefined {
  const { staleSince, judgements } = finding;
  const file = fileOf(finding);
  const range = ranged(finding, python);
  if (range !== undefined) return range;
  if (staleSince !== undefined && casesOf(finding).length === 1) {
    return `claim what is true since then under versions: ">=${staleSince}" in ${file}`;
  }
  const holdsSomewhere = judgements.some(({ verdict }) => verdict.kind === 'matched');
  return holdsSomewhere ? `claim what is true on each Python under versions in ${file}` : undefined;
}

/** What the author says of that Python in particular is what is wrong, and not all the rest. */
function ranged(finding: Finding, python: PythonVersion): string | undefined {
  const entry = finding.expectation.versions.findLast(({ pythons }) => pythons.includes(python));
  if (entry === undefined) return undefined;
  const verb = entry.pythons.length > 1 ? 'correct or narrow' : 'correct';
  return `${verb} "${entry.range}" under versions in ${fileOf(finding)}`;
}

function fileOf({ expectationFile }: Finding): string {
  return expectationFile ?? 'its expectation (docproof extract writes the file)';
}
