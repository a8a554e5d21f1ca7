import * as z from 'zod';
import { formatNames } from '../documents/index.ts';
import { type Project, settingShape } from '../workspace/index.ts';
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
  if (options.shard === undefined && options.costs !== undefined) {
    throw new UsageError('`costs` says how to split the work into shards', 'give `shard` too');
  }
}

/** Throws a UsageError for a project that cannot be split into shards as it is configured. */
export function checkSharded({ mutate }: Project['config']): void {
  if (mutate) {
    throw new UsageError(
      'mutants are chosen over all snippets together',
      'give `mutate` without `shard`',
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

// An empty one comes of a variable of the shell that is not set, and would mean the whole folder.
const word = z.string().min(1, { error: 'must not be empty' });
const words = z.array(word, { error: 'must be a list of strings' }).optional();
const format = z
  .enum(formatNames, { error: `must be one of ${formatNames.join(', ')}` })
  .optional();
const flag = z.boolean({ error: 'must be true or false' }).optional();

const { documents: _, reporters: __, ...settings } = settingShape;
const { pythons, timeout, workers, cache, snippets, expectations } = settings;

const shardRule = { error: 'must be one of the shards that there are, such as 2 of 5' };
const broken = { error: 'must be a whole number from 1; leave it out to run everything' };

const verifyOptions = z.looseObject({
  ...{ targets: words, format },
  ...settings,
  shard: z
    .object({ index: z.int().min(1), of: z.int().min(1) }, shardRule)
    .refine(({ index, of }) => index <= of, shardRule)
    .optional(),
  costs: z.string({ error: 'must be the path of a JSON report' }).optional(),
  failFast: flag,
  maxBroken: z.int(broken).min(1, broken).optional(),
});

const updateOptions = z.looseObject({
  ...{ targets: words, format, pythons, timeout, workers, cache, snippets, expectations },
  only: z.enum(['missing', 'changed'], { error: 'must be `missing` or `changed`' }).optional(),
  documents: flag,
  dryRun: flag,
});

const extractOptions = z.looseObject({
  ...{ documents: words, format, snippets, expectations },
  check: flag,
  prune: flag,
});

const listOptions = z.looseObject({ documents: words, format });

function check(schema: z.ZodType, options: unknown): void {
  const issue = schema.safeParse(options).error?.issues[0];
  if (issue) throw new UsageError(`\`${issue.path.join('.') || 'options'}\` ${issue.message}`);
}
