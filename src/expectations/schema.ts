import * as z from 'zod';
import { type Expectation, features, type Outcome } from '../model/expectation.ts';
import { type Matching, normalizations } from '../model/matching.ts';
import { pythonVersions } from '../model/python.ts';
import { parseMoment } from './moment.ts';
import { parseVersionRange, versionRangePattern } from './versions.ts';

const newest = pythonVersions[pythonVersions.length - 1];

const text = z.string();
const reason = z.string().regex(/\S/u, { error: 'must say why' });

const name = z.string().regex(/\S/u, { error: 'must not be empty' });

const raises = z
  .strictObject({
    type: z
      .string()
      .regex(/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u, {
        error: 'must be the name of an exception, such as `TypeError`',
      })
      .describe(
        'The type as the last line of a traceback shows it, such as TypeError or json.decoder.JSONDecodeError; its last part is enough.',
      ),
    message: z
      .string()
      .regex(/\S/u, { error: 'must not be empty' })
      .optional()
      .describe('A part of the message. Without it, any message will do.'),
  })
  .describe('The exception that the snippet ends with. What it prints before is checked too.');

const stdout = text
  .optional()
  .describe(
    'What the snippet prints. Compared exactly, apart from white space at line ends and empty lines at the end. "" claims that nothing is printed.',
  );

const versionedOutcome = z.strictObject({
  stdout,
  raises: raises
    .nullable()
    .optional()
    .describe('Another exception on these Pythons; null: none, though the others raise one.'),
});

const matchers = {
  ellipsis: z
    .boolean()
    .optional()
    .describe('Whether ... in what is claimed stands for any text, as in doctest.'),
  number: z
    .union(
      [
        z.boolean(),
        z
          .number()
          .positive({ error: 'must be more than 0' })
          .lt(1, { error: 'must be less than 1' }),
      ],
      { error: 'must be true, false or a tolerance' },
    )
    .optional()
    .describe(
      'true: numbers with a point or an exponent count as far as the claimed one shows digits. A tolerance such as 0.01: how far every number may be off, absolutely below 1 and as a share above.',
    ),
  unordered: z
    .boolean()
    .optional()
    .describe('Whether sets and dicts are compared as values, and lines in any order.'),
  regex: z
    .boolean()
    .optional()
    .describe('Whether what is claimed is a regular expression for the whole text.'),
  normalize: z
    .array(z.enum(normalizations))
    .optional()
    .describe(
      'What may be another one: addresses, timings, paths and ids, which differ with each run, and whitespace.',
    ),
};

const versionRange = z
  .string()
  .regex(versionRangePattern, { error: (issue) => `"${issue.input}" is no range of Pythons` })
  .refine((range) => parseVersionRange(range)?.length !== 0, {
    error: (issue) => `"${issue.input}" holds no Python that docproof knows`,
  });

const fileName = z
  .string()
  .regex(/^(?![A-Za-z]:)(?:(?!\.{1,2}(?:\/|$))[^/\\\0]+(?:\/(?!$)|$))+$/u, {
    error: (issue) => `"${issue.input}" is no file name below the working directory`,
  });

const expectationFile = z
  .strictObject({
    min_python: z
      .enum(pythonVersions)
      .optional()
      .describe(
        'The oldest Python on which the snippet holds, in quotes. docproof also runs it below, and says when the minimum is too strict or too low.',
      ),
    stdout,
    raises: raises.optional(),
    versions: z
      .record(versionRange, versionedOutcome)
      .optional()
      .describe(
        `Other stdout or raises on some Pythons, by range: "<3.13", ">=3.12,<3.14", "${newest}". Of two ranges that hold the same Python, the later one wins.`,
      ),
    ...matchers,
    setup: text
      .optional()
      .describe(
        'Python that runs before the snippet, in its namespace. What it prints does not count.',
      ),
    after: text
      .optional()
      .describe(
        'Python that runs after the snippet, in its namespace, to use what the snippet only defines. What it prints counts.',
      ),
    stdin: text.optional().describe('What the snippet reads from standard input.'),
    files: z
      .record(fileName, text)
      .optional()
      .describe('Files in the working directory of the snippet: relative name to content.'),
    timeout: z
      .number()
      .positive({ error: 'must be more than 0 seconds' })
      .max(3600, { error: 'must be at most 3600 seconds' })
      .optional()
      .describe('Seconds that the snippet may run.'),
    seed: z
      .int({ error: 'must be a whole number' })
      .nonnegative({ error: 'must not be negative' })
      .optional()
      .describe('Seed of everything random that the snippet does: another seed, other numbers.'),
    now: z
      .string()
      .refine((moment) => !Number.isNaN(parseMoment(moment)), {
        error: (issue) => `"${issue.input}" is no date and time, such as 2026-01-01T12:00:00`,
      })
      .optional()
      .describe('The date and time at which the clock of the snippet starts, in UTC.'),
    top_level_await: z
      .boolean()
      .optional()
      .describe('Whether await may stand outside of functions, as in a notebook.'),
    skip: reason
      .optional()
      .describe('Why the snippet is not run. It is reported and counted as skipped.'),
    xfail: reason
      .optional()
      .describe('Why the snippet is known to be broken. It is a failure when it holds.'),
    requires: z
      .array(z.enum(features))
      .optional()
      .describe(
        'What the snippet needs and Python in WebAssembly may lack. Where it raises what such a lack explains (ImportError, NotImplementedError, AttributeError, OSError or an error of subprocess), it is reported as unsupported; any other failure counts.',
      ),
    group: name
      .optional()
      .describe(
        'A name that snippets of the document share: each runs after all earlier ones, in one namespace. "none" for no group.',
      ),
    continues: z
      .union([name.transform((id) => [id]), z.array(name)], {
        error: 'must be the id of an earlier snippet, or a list of ids',
      })
      .optional()
      .describe('Ids of earlier snippets of the document that run before it, in its namespace.'),
  })
  .meta({
    title: 'docproof expectation',
    description: 'What a snippet of a document is expected to do. Every key is optional.',
  });

/** Checks what was read from an expectation file, and turns it into an expectation. */
export const expectationSchema: z.ZodType<Expectation> = expectationFile.transform(toExpectation);

/** The keys at each level of the file, by the path of the level with `*` for what the author names. */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(expectationFile.shape),
  raises: Object.keys(raises.shape),
  'versions.*': Object.keys(versionedOutcome.shape),
  'versions.*.raises': Object.keys(raises.shape),
};

/**
 * The JSON Schema of an expectation file, for editors. Draft 7, the newest that YAML language
 * servers understand in full. It accepts what `parseExpectation` accepts, and besides only a
 * well-formed range that holds no known Python.
 */
export function expectationJsonSchema(): object {
  return z.toJSONSchema(expectationFile, { target: 'draft-7', io: 'input' });
}

function toExpectation(file: z.infer<typeof expectationFile>): Expectation {
  return {
    minPython: file.min_python,
    outcome: toOutcome(file),
    versions: Object.entries(file.versions ?? {}).map(([range, outcome]) => ({
      range,
      pythons: parseVersionRange(range) ?? [],
      outcome: toOutcome(outcome),
    })),
    matching: toMatching(file),
    setup: file.setup,
    after: file.after,
    stdin: file.stdin,
    files: file.files ?? {},
    timeout: file.timeout,
    seed: file.seed,
    now: file.now === undefined ? undefined : parseMoment(file.now),
    topLevelAwait: file.top_level_await ?? false,
    skip: file.skip,
    xfail: file.xfail,
    requires: file.requires ?? [],
    group: file.group,
    continues: file.continues,
  };
}

function toMatching(file: z.infer<typeof expectationFile>): Partial<Matching> {
  const { ellipsis, number, unordered, regex, normalize } = file;
  return {
    ...(ellipsis !== undefined && { ellipsis }),
    ...(number !== undefined && { number }),
    ...(unordered !== undefined && { unordered }),
    ...(regex !== undefined && { regex }),
    ...(normalize !== undefined && { normalize }),
  };
}

function toOutcome(outcome: z.infer<typeof versionedOutcome>): Outcome {
  return {
    stdout: outcome.stdout,
    raises: outcome.raises && { type: outcome.raises.type, message: outcome.raises.message },
  };
}
