import * as z from 'zod';
import { type CheckedClaim, claimKinds, claimStates } from '../model/claim.ts';
import type { Ending, Execution } from '../model/execution.ts';
import { type Feature, features } from '../model/expectation.ts';
import type { RunOutcome } from './interpreter/make-run.ts';
import type { PrintedOutput } from './interpreter/streams.ts';

/**
 * The JSON object that the driver returns; `finish` in python/driver.py makes it. A snippet that
 * tampers with the driver can make it anything, and so nothing of it is taken on trust.
 */
const driverResult = z.strictObject({
  kind: z.enum(['completed', 'raised', 'exited', 'setup-failed', 'after-failed']),
  exception: z
    .strictObject({
      type: z.string(),
      message: z.string(),
      line: z
        .int()
        .nullable()
        .transform((line) => line ?? undefined),
      traceback: z.string(),
    })
    .optional(),
  code: z.int().optional(),
  text: z.string().optional(),
  /** The name of what failed before the snippet; absent when its own setup did. */
  before: z.string().optional(),
  claims: z.array(
    z.strictObject({
      kind: z.enum(claimKinds),
      line: z.int(),
      column: z.int(),
      endLine: z.int(),
      endColumn: z.int(),
      claimed: z.string(),
      seen: z.string(),
      state: z.enum(claimStates),
      rewrite: z.string().optional(),
      otherText: z.string().optional(),
      isAddress: z.literal(true).optional(),
    }),
  ),
  unclaimed: z.array(z.int()),
  /** Feature -> the module of the standard library that was missing. */
  lacking: z.partialRecord(z.enum(features), z.string()),
  /** Third-party packages that were imported in vain. */
  packages: z.array(z.string()),
  /** Tasks of an event loop that nothing could wake; empty when there was no such loop. */
  waiting: z.array(z.string()),
});

type DriverResult = z.infer<typeof driverResult>;

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
    claims: (result?.claims ?? []).map(toClaim),
    unclaimed: result?.unclaimed ?? [],
    coverage: printed.coverage,
    missingPackages: result?.packages ?? [],
    durationMs,
    refusals: outcome.refusals,
  };
  return { ...output, ...endOf(outcome, result, printed) };
}

function toClaim(given: DriverResult['claims'][number]): CheckedClaim {
  const { rewrite, otherText, isAddress, ...claim } = given;
  return {
    ...claim,
    ...(rewrite !== undefined && { rewrite }),
    ...(otherText !== undefined && { otherText }),
    ...(isAddress && { isAddress }),
  };
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
  if (crash !== undefined) return crashed(explainCrash(crash));
  if (result === undefined) return crashed('the interpreter broke down: its report is damaged');
  if (result.waiting.length > 0) return { kind: 'deadlocked', waiting: result.waiting };
  const missing = new Map(Object.entries(result.lacking) as [Feature, string][]);
  if (missing.size > 0) return unsupported(missing);
  const { exception, packages } = result;
  if (exception?.type === 'ModuleNotFoundError' && packages.length > 0) {
    return unsupported(new Map([['packages', packages.join(', ')]]));
  }
  if (exception !== undefined) {
    const { kind } = result;
    if (kind === 'setup-failed') {
      return { kind, exception, ...(result.before !== undefined && { before: result.before }) };
    }
    return { kind: kind === 'after-failed' ? kind : 'raised', exception };
  }
  if (result.kind === 'exited') {
    const { code = 0, text } = result;
    return { kind: 'exited', code, ...(text !== undefined && { text }) };
  }
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

function parseResult(text: string): DriverResult | undefined {
  try {
    return driverResult.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
