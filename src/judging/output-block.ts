import type { CheckedClaim, ClaimState } from '../model/claim.ts';
import type { Execution, PythonException } from '../model/execution.ts';
import type { Expectation } from '../model/expectation.ts';
import { showsTraceback, tracebackHeader } from '../model/output-block.ts';
import type { PythonVersion } from '../model/python.ts';
import type { OutputBlock, Snippet } from '../model/snippet.ts';
import { normalize } from './normalize.ts';

/**
 * The execution with one claim more: that of the block which shows what the snippet prints. Where
 * the author claims another output for that Python in the expectation, the block is not about it.
 */
export function checkOutputBlock(
  { snippet, expectation }: { readonly snippet: Snippet; readonly expectation: Expectation },
  python: PythonVersion,
  execution: Execution,
): Execution {
  const { output } = snippet;
  if (output === undefined || isOverruled(expectation, python)) return execution;
  const seen = shownBy(output, execution);
  const isPartial = expectation.after !== undefined;
  const isWhole = snippet.dialect === 'cell';
  const state =
    seen === undefined ? 'unreached' : stateOf(output, seen, { execution, isPartial, isWhole });
  const claim = toClaim(snippet, output, state, seen);
  return { ...execution, claims: [...execution.claims, claim] };
}

/** An execution without the claim of its block where this expectation says what is printed there. */
export function overruleBlock(
  expectation: Expectation,
  python: PythonVersion,
  execution: Execution,
): Execution {
  if (!isOverruled(expectation, python)) return execution;
  return { ...execution, claims: execution.claims.filter(({ kind }) => kind !== 'block') };
}

/** Whether the exception that ended a run is one that a block of the document speaks of. */
export function isShown(claims: readonly CheckedClaim[], exception: PythonException): boolean {
  const finals = finalTexts(exception);
  return claims
    .filter(({ kind }) => kind === 'block')
    .some(({ seen }) => finals.some((final) => normalize(seen).endsWith(final)));
}

function isOverruled({ versions }: Expectation, python: PythonVersion): boolean {
  return versions.some(
    ({ pythons, outcome }) => pythons.includes(python) && outcome.stdout !== undefined,
  );
}

/** What would stand in the block if it were right; undefined when the run says nothing about it. */
function shownBy(output: OutputBlock, execution: Execution): string | undefined {
  const { stdout } = execution;
  switch (execution.kind) {
    case 'completed':
      return stdout;
    case 'exited':
      return execution.code === 0 ? stdout : undefined;
    case 'raised':
      return shownException(output.text, stdout, execution.exception);
    default:
      return undefined;
  }
}

/** The output with the exception as the author shows it: with a traceback, or its last line only. */
function shownException(
  text: string,
  stdout: string,
  exception: PythonException,
): string | undefined {
  const [final = '', ...others] = finalTexts(exception);
  const written = [final, ...others].find((each) => normalize(text).endsWith(each)) ?? final;
  const printed = stdout === '' || stdout.endsWith('\n') ? stdout : `${stdout}\n`;
  const at = text.search(tracebackHeader);
  if (at < 0) return lastLineNames(text) ? `${printed}${written}\n` : undefined;
  // Nobody compares stacks: the author's stands, so that no diff shows it.
  return `${printed}${stackOf(text.slice(at))}${written}\n`;
}

/** The lines of a traceback down to the one that names the exception. */
function stackOf(traceback: string): string {
  const lines = traceback.trimEnd().split('\n');
  const lastHeader = lines.findLastIndex((line) => tracebackHeader.test(line));
  const end = lines.findIndex((line, index) => index > lastHeader && /^[^\s|+]/.test(line));
  const stack = end < 0 ? lines : lines.slice(0, end);
  return stack.map((line) => `${line}\n`).join('');
}

/** How the last lines of a traceback name an exception: in full, then shorter. */
function finalTexts({ type, message }: PythonException): readonly string[] {
  const names = [...new Set([type, type.split('.').at(-1) ?? type])];
  return names.map((name) => normalize(message === '' ? name : `${name}: ${message}`));
}

function lastLineNames(text: string): boolean {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  return /^[\w.]*(?:Error|Exception|Warning|Interrupt|Exit|Iteration|Group)\b(?::|$)/.test(last);
}

interface Circumstances {
  readonly execution: Execution;
  /** Whether what comes behind what the snippet printed is not the snippet's. */
  readonly isPartial: boolean;
  /** Whether the output holds the values that the snippet shows, too. */
  readonly isWhole: boolean;
}

function stateOf(
  { text, certainty }: OutputBlock,
  seen: string,
  { execution, isPartial, isWhole }: Circumstances,
): ClaimState {
  const [claimed, actual] = [normalize(text), normalize(seen)];
  if (claimed === actual || (isPartial && actual.startsWith(`${claimed}\n`))) return 'held';
  // Nothing is known of the value of an expression: such a block may show that.
  const isSilent = !isWhole && execution.kind === 'completed' && actual === '';
  if (isSilent && !showsTraceback({ text })) return 'prose';
  return certainty === 'sure' || isNear(claimed, actual) ? 'broken' : 'prose';
}

/** Whether at least half of the lines are the same, or all are but for their digits. */
function isNear(claimed: string, actual: string): boolean {
  const withoutDigits = (text: string): string => text.replace(/\d+/g, '0');
  if (withoutDigits(claimed) === withoutDigits(actual)) return true;
  const lines = claimed.split('\n');
  const seen = new Set(actual.split('\n'));
  const same = lines.filter((line) => line.trim() !== '' && seen.has(line)).length;
  return same > 0 && same * 2 >= Math.max(lines.length, seen.size);
}

function toClaim(
  { origin }: Snippet,
  output: OutputBlock,
  state: ClaimState,
  seen: string | undefined,
): CheckedClaim {
  const lines = output.text.replace(/\n$/, '').split('\n');
  // Columns are those of the text, which stands behind the indentation of a list.
  return {
    kind: 'block',
    line: output.origin.line - origin.line + 1,
    column: 1,
    endLine: output.origin.endLine - origin.line + 1,
    endColumn: (lines.at(-1) ?? '').length + 1,
    claimed: output.text,
    seen: seen ?? '',
    state,
    ...(state === 'broken' && seen !== undefined && { rewrite: seen }),
  };
}
