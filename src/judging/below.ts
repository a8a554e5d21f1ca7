import type { CheckedClaim } from '../model/claim.ts';
import type { PythonException } from '../model/execution.ts';
import type { BelowMinimum, BelowReason } from '../model/minimum.ts';
import type { Judgement, Verdict } from '../model/verdict.ts';

type Why = Pick<BelowMinimum, 'reason' | 'detail'>;

/**
 * Why a snippet fails on a Python, when that can be because the Python is too old for it.
 * Undefined where it failed for another cause, which could befall it on any Python.
 */
export function whyBelow(verdict: Verdict): Why | undefined {
  switch (verdict.kind) {
    case 'raised':
    case 'setup-failed':
    case 'after-failed':
      return whyRaised(verdict.exception);
    case 'claims-broken':
      return whyBroken(verdict.broken);
    case 'mismatched':
      return { reason: 'answer', detail: describeMismatch(verdict.expected, verdict.actual) };
    case 'did-not-raise':
      return { reason: 'answer', detail: `it did not raise ${verdict.expected.type}` };
    case 'exited':
      return { reason: 'other', detail: `it exited with code ${verdict.code}` };
    case 'timed-out':
    case 'deadlocked':
    case 'refused':
    case 'crashed':
    case 'unsupported':
    case 'matched':
    case 'unchecked':
      return undefined;
  }
}

/** The same for a Python below a minimum that the author declares, where any failure will do. */
export function describeBelow({
  python,
  verdict,
}: Pick<Judgement, 'python' | 'verdict'>): BelowMinimum {
  return { python, ...(whyBelow(verdict) ?? { reason: 'other', detail: verdict.kind }) };
}

/** What an exception says of the age of a Python; nothing when the memory ran out. */
const reasons: Readonly<Record<string, BelowReason | undefined>> = {
  SyntaxError: 'syntax',
  IndentationError: 'syntax',
  TabError: 'syntax',
  ModuleNotFoundError: 'missing',
  ImportError: 'missing',
  AttributeError: 'missing',
  NameError: 'missing',
};

function whyRaised({ type, message }: Pick<PythonException, 'type' | 'message'>): Why | undefined {
  if (type === 'MemoryError') return undefined;
  const reason = reasons[type] ?? 'other';
  const summary = oneLine(message.replace(placeAtEnd, ''));
  if (reason !== 'other') return { reason, detail: summary || type };
  return { reason, detail: summary === '' ? type : `${type}: ${summary}` };
}

/** The first broken claim says why, unless one of them shows that the cause is another one. */
function whyBroken(broken: readonly CheckedClaim[]): Why | undefined {
  const whys = broken.map(whyClaimBroken);
  return whys.includes(undefined) ? undefined : whys[0];
}

function whyClaimBroken({ claimed, seen }: CheckedClaim): Why | undefined {
  const exception = exceptionIn(seen);
  if (exception !== undefined && exceptionIn(claimed) === undefined) return whyRaised(exception);
  return { reason: 'answer', detail: describeMismatch(claimed, seen) };
}

/** The exception of which a claim shows the traceback, or its last line alone. */
function exceptionIn(seen: string): Pick<PythonException, 'type' | 'message'> | undefined {
  const lines = seen.trimEnd().split('\n');
  const start = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
  const final = start < 0 ? lines : lines.slice(start + 1).filter((line) => !line.startsWith(' '));
  const [, type, message = ''] = /^([\w.]+)(?:: ?(.*))?$/su.exec(final.join('\n')) ?? [];
  if (type === undefined) return undefined;
  return start >= 0 || type in reasons || type === 'MemoryError' ? { type, message } : undefined;
}

/** The first line in which the two differ. */
function describeMismatch(claimed: string, seen: string): string {
  const [left, right] = [claimed.split('\n'), seen.split('\n')];
  const index = left.findIndex((line, number) => line.trimEnd() !== right[number]?.trimEnd());
  const [claim = '', answer = ''] = [left[index]?.trim(), right[index]?.trim()];
  if (answer === '') return claim === '' ? 'it shows more than claimed' : `no ${quote(claim)}`;
  return claim === ''
    ? `${quote(answer)} instead of nothing`
    : `${quote(answer)} instead of ${quote(claim)}`;
}

/** The file of a module or the line of a syntax error, which the reader does not have. */
const placeAtEnd = / \((?:\/[^()]*|unknown location|[^()]*, line \d+)\)$/u;

const mostOfText = 60;

function oneLine(text: string): string {
  const [first = ''] = text.trim().split('\n');
  const characters = [...first];
  return characters.length > mostOfText * 2
    ? `${characters.slice(0, mostOfText * 2).join('')} …`
    : first;
}

function quote(text: string): string {
  const characters = [...text];
  return `\`${characters.length > mostOfText ? `${characters.slice(0, mostOfText).join('')} …` : text}\``;
}
