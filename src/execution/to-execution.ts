import type { CheckedClaim, Ending, Execution, PythonException } from '../model/execution.ts';
import type { Feature } from '../model/expectation.ts';
import type { RunOutcome } from './interpreter/interpreter.ts';
import type { PrintedOutput } from './interpreter/streams.ts';

/** The JSON object that the driver returns; `finish` in python/driver.py makes it. */
interface DriverResult {
  readonly kind: 'completed' | 'raised' | 'exited';
  readonly exception?: PythonException;
  readonly code?: number;
  readonly claims: readonly CheckedClaim[];
  /** Feature -> the module of the standard library that was missing. */
  readonly lacking: Partial<Record<Feature, string>>;
  /** Third-party packages that were imported in vain. */
  readonly packages: readonly string[];
  /** Tasks of an event loop that nothing could wake; empty when there was no such loop. */
  readonly waiting: readonly string[];
}

/** What a worker saw of a run, in the words of the model. */
export function toExecution(
  outcome: RunOutcome,
  printed: PrintedOutput,
  durationMs: number,
): Execution {
  const result = outcome.result === undefined ? undefined : parseResult(outcome.result);
  const { stdout, stderr, truncated } = printed;
  const output = {
    stdout,
    stderr,
    truncated,
    claims: result?.claims ?? [],
    missingPackages: result?.packages ?? [],
    durationMs,
    refusals: outcome.refusals,
  };
  return { ...output, ...endOf(outcome, result, printed) };
}

function endOf(
  outcome: RunOutcome,
  result: DriverResult | undefined,
  printed: PrintedOutput,
): Ending {
  const { end, crash, lacking } = outcome;
  if (end?.kind === 'refused') return { kind: 'refused', door: end.door };
  if (lacking.size > 0) return unsupported(lacking);
  if (end?.kind === 'exited') return { kind: 'exited', code: end.code };
  if (end?.kind === 'aborted') return crashed([end.reason, ...printed.fatal].join(': '));
  if (crash !== undefined || result === undefined) return crashed(explainCrash(crash ?? ''));
  if (result.waiting.length > 0) return { kind: 'deadlocked', waiting: result.waiting };
  const missing = new Map(Object.entries(result.lacking) as [Feature, string][]);
  if (missing.size > 0) return unsupported(missing);
  const { exception, packages } = result;
  if (exception?.type === 'ModuleNotFoundError' && packages.length > 0) {
    return unsupported(new Map([['packages', packages.join(', ')]]));
  }
  if (exception !== undefined) return { kind: 'raised', exception };
  if (result.kind === 'exited') return { kind: 'exited', code: result.code ?? 0 };
  return { kind: 'completed' };
}

function unsupported(lacking: ReadonlyMap<Feature, string>): Ending {
  const [[feature, detail] = ['stdlib', ''] as const] = lacking;
  return { kind: 'unsupported', feature, detail };
}

function crashed(reason: string): Ending {
  return { kind: 'crashed', reason };
}

function explainCrash(message: string): string {
  return message.includes('call stack')
    ? 'the stack of the interpreter overflowed'
    : `the interpreter broke down: ${message}`;
}

function parseResult(text: string): DriverResult {
  return JSON.parse(text) as DriverResult;
}
