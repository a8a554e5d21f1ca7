import { z } from 'zod';
import { formatNames } from '../documents/index.ts';
import { pythonVersions } from '../model/python.ts';
import { isPercent, isTimeout, percentRule, timeoutRule } from '../workspace/index.ts';
import type { ExtractOptions } from './extract.ts';
import type { ListOptions } from './list.ts';
import type { UpdateOptions } from './update.ts';
import { UsageError } from './usage-error.ts';
import type { VerifyOptions } from './verify.ts';

/**
 * Throws a UsageError for options that no type checker has seen, or that none can refuse:
 * a Python that docproof does not bring along.
 */
export function checkVerifyOptions(options: VerifyOptions): void {
  check(verifyOptions, options);
  if (options.failFast && options.maxBroken !== undefined) {
    throw new UsageError(
      '`failFast` stops at the first broken snippet, while `maxBroken` goes on',
      'give one of the two',
    );
  }
}

/** Throws a UsageError for options that contradict each other or no type checker has seen. */
export function checkExtractOptions(options: ExtractOptions): void {
  check(extractOptions, options);
  if (options.check && options.prune) {
    throw new UsageError(
      '`check` writes and deletes nothing, while `prune` deletes orphans',
      'give one of the two',
    );
  }
}

/** Throws a UsageError for options that no type checker has seen. */
export function checkListOptions(options: ListOptions): void {
  check(listOptions, options);
}

/** Throws a UsageError for options that contradict each other or no type checker has seen. */
export function checkUpdateOptions(options: UpdateOptions): void {
  check(updateOptions, options);
  if (options.documents && options.only !== undefined) {
    throw new UsageError(
      '`only` chooses among expectations, while `documents` corrects what documents claim',
      'give one of the two',
    );
  }
}

const words = z.array(z.string(), { error: 'must be a list of strings' }).optional();
const format = z
  .enum(formatNames, { error: `must be one of ${formatNames.join(', ')}` })
  .optional();
const flag = z.boolean({ error: 'must be true or false' }).optional();
const seconds = { error: `must be ${timeoutRule}; leave it out for that of the project` };
const percent = { error: `must be ${percentRule}; leave it out for that of the project` };
const workers = { error: 'must be a whole number from 1; leave it out to have one for each core' };
const mutants = { error: 'must be a whole number from 1; leave it out for 20' };
const broken = { error: 'must be a whole number from 1; leave it out to run everything' };
const score = { error: `must be ${percentRule}; leave it out to accept any score` };
const somePythons = 'must be a list of Pythons; leave it out for those of the project';
const onePython = `must be one of ${pythonVersions.join(', ')}`;

const verifyOptions = z.looseObject({
  targets: words,
  format,
  pythons: z
    .array(z.enum(pythonVersions, { error: ({ input }) => `${onePython}, not ${show(input)}` }), {
      error: somePythons,
    })
    .min(1, { error: somePythons })
    .optional(),
  strict: flag,
  failFast: flag,
  maxBroken: z.int(broken).min(1, broken).optional(),
  timeout: z.number(seconds).refine(isTimeout, seconds).optional(),
  minCoverage: z.number(percent).refine(isPercent, percent).optional(),
  workers: z.int(workers).min(1, workers).optional(),
  isolation: z.enum(['rewind', 'boot'], { error: 'must be `rewind` or `boot`' }).optional(),
  shake: flag,
  mutate: flag,
  mutants: z.int(mutants).min(1, mutants).optional(),
  minMutationScore: z.number(score).refine(isPercent, score).optional(),
});

const updateOptions = z.looseObject({
  targets: words,
  format,
  pythons: verifyOptions.shape.pythons,
  only: z.enum(['missing', 'changed'], { error: 'must be `missing` or `changed`' }).optional(),
  documents: flag,
  dryRun: flag,
  timeout: verifyOptions.shape.timeout,
  workers: verifyOptions.shape.workers,
});

const extractOptions = z.looseObject({ documents: words, format, check: flag, prune: flag });

const listOptions = z.looseObject({ documents: words, format });

function check(schema: z.ZodType, options: unknown): void {
  const issue = schema.safeParse(options).error?.issues[0];
  if (issue) throw new UsageError(`\`${issue.path.join('.') || 'options'}\` ${issue.message}`);
}

function show(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
