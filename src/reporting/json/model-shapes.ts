import * as z from 'zod';
import type { AnswerChange } from '../../model/change.ts';
import { type CheckedClaim, claimKinds, claimStates } from '../../model/claim.ts';
import type { Execution, LineCoverage, PythonException } from '../../model/execution.ts';
import { type Expectation, features, type Raises } from '../../model/expectation.ts';
import { type Matching, matcherNames, normalizations } from '../../model/matching.ts';
import { belowReasons, type Minimum } from '../../model/minimum.ts';
import type { Problem } from '../../model/problem.ts';
import { type PythonVersion, pythonVersions } from '../../model/python.ts';
import type { Fault } from '../../model/report.ts';
import type { Judgement, Verdict } from '../../model/verdict.ts';
import type { Serialized } from './serialized.ts';

// The shapes that the report takes over from the model as they are.

export type Shape<Data> = z.ZodType<Serialized<Data>>;

/** Takes a shape that is that of the type: a kind more or less on either side does not compile. */
export const shapeOf =
  <Data>() =>
  <Given extends Shape<Data>>(
    shape: Serialized<Data> extends z.output<Given> ? Given : never,
  ): Given =>
    shape;

/** A list that may be read only, as all of the model's are. */
export const listOf = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> =>
  z.array(item).readonly();

export const text: z.ZodString = z.string();
export const whole: z.ZodNumber = z.number().int().nonnegative();
const milliseconds = z.number().nonnegative();

export const pythonShape: z.ZodType<PythonVersion> = z.enum(pythonVersions);

export const claimShape: Shape<CheckedClaim> = shapeOf<CheckedClaim>()(
  z.object({
    kind: z.enum(claimKinds),
    line: z
      .int()
      .describe('Line of the snippet, from 1; less for output that stands before its code.'),
    column: z.int().describe('Where the text of the claim begins, from 1, in UTF-16 units.'),
    endLine: z.int(),
    endColumn: z.int().describe('Behind the last character.'),
    claimed: text,
    seen: text.describe('Empty when the claim was never reached.'),
    state: z.enum(claimStates),
    rewrite: text
      .optional()
      .describe('What has to stand there so that it holds; absent when nothing can.'),
    otherText: text
      .optional()
      .describe('What stands in the place of the message of an exception and is nothing like it.'),
    isAddress: z
      .literal(true)
      .optional()
      .describe('That it is broken by what `id()` gave, which is another number in each process.'),
  }),
);

export const coverageShape: Shape<LineCoverage> = shapeOf<LineCoverage>()(
  z.object({ ran: listOf(whole), missed: listOf(whole) }),
);

const exceptionShape = shapeOf<PythonException>()(
  z.object({
    type: text,
    message: text,
    line: whole.optional().describe('Innermost line of the snippet, from 1.'),
    traceback: text,
  }),
);

const raisesShape = shapeOf<Raises>()(z.object({ type: text, message: text.optional() }));

const exited = z.object({
  kind: z.literal('exited'),
  code: z.int(),
  text: text.optional().describe('What was given to sys.exit in place of a code.'),
});
const timedOut = z.object({
  kind: z.literal('timed-out'),
  afterMs: milliseconds,
  before: text
    .optional()
    .describe('What was still running before the snippet, which therefore was not run.'),
});
const setupFailed = z.object({
  kind: z.literal('setup-failed'),
  exception: exceptionShape,
  before: text.optional().describe('What failed before the snippet, when not its own setup.'),
});
const afterFailed = z.object({ kind: z.literal('after-failed'), exception: exceptionShape });
const deadlocked = z.object({ kind: z.literal('deadlocked'), waiting: listOf(text) });
const refused = z.object({ kind: z.literal('refused'), door: text });
const crashed = z.object({ kind: z.literal('crashed'), reason: text });
const unsupported = z.object({
  kind: z.literal('unsupported'),
  feature: z.enum(features),
  detail: text,
});

const output = {
  stdout: text,
  stderr: text,
  truncated: z.boolean().describe('Whether output past the limit was cut off.'),
  claims: listOf(claimShape),
  unclaimed: listOf(whole).describe('Lines of statements whose value nobody claims.'),
  coverage: coverageShape.optional().describe('Lines of code; absent where it was not measured.'),
  missingPackages: listOf(text).describe('Third-party packages that were imported in vain.'),
  durationMs: milliseconds,
  refusals: listOf(text).describe('Closed doors to the host that the snippet tried.'),
};

const executionShape = shapeOf<Execution>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('completed'), ...output }),
    z.object({ kind: z.literal('raised'), exception: exceptionShape, ...output }),
    exited.extend(output),
    timedOut.extend(output),
    setupFailed.extend(output),
    afterFailed.extend(output),
    deadlocked.extend(output),
    refused.extend(output),
    crashed.extend(output),
    unsupported.extend(output),
  ]),
);

const suggestion = listOf(z.enum(matcherNames))
  .optional()
  .describe('Matchers with which it would hold, all of them together.');

const verdictShape = shapeOf<Verdict>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('matched'), claims: whole }),
    z.object({ kind: z.literal('unchecked'), printed: text }),
    z.object({ kind: z.literal('mismatched'), expected: text, actual: text, suggestion }),
    z.object({
      kind: z.literal('claims-broken'),
      broken: listOf(claimShape),
      held: whole,
      suggestion,
    }),
    z.object({
      kind: z.literal('raised'),
      exception: exceptionShape,
      expected: raisesShape.optional(),
    }),
    z.object({ kind: z.literal('did-not-raise'), expected: raisesShape }),
    exited,
    timedOut,
    setupFailed,
    afterFailed,
    deadlocked,
    refused,
    crashed,
    unsupported,
  ]),
);

export const judgementShape: Shape<Judgement> = shapeOf<Judgement>()(
  z.object({
    python: pythonShape,
    belowMinimum: z.boolean().describe('Whether this Python is older than the minimum.'),
    verdict: verdictShape,
    execution: executionShape,
  }),
);

export const faultShape: Shape<Fault> = shapeOf<Fault>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fails'), pythons: listOf(pythonShape) }),
    z.object({
      kind: z.literal('minimum-too-strict'),
      declared: pythonShape,
      holdsFrom: pythonShape,
    }),
    z.object({
      kind: z.literal('minimum-too-low'),
      declared: pythonShape,
      holdsFrom: pythonShape,
    }),
    z.object({ kind: z.literal('unexpected-pass'), reason: text }),
  ]),
);

export const minimumShape: Shape<Minimum> = shapeOf<Minimum>()(
  z.object({
    python: pythonShape.describe('The oldest Python on which all holds.'),
    declared: z
      .boolean()
      .describe('Whether the expectation says so; else it was found by running.'),
    below: listOf(
      z.object({ python: pythonShape, reason: z.enum(belowReasons), detail: text }),
    ).describe('The older Pythons on which it fails, and why.'),
  }),
);

export const changeShape: Shape<AnswerChange> = shapeOf<AnswerChange>()(
  z.object({
    kind: z
      .enum([...claimKinds, 'stdout', 'raises'])
      .describe('The kind of claim; stdout and raises are those of the expectation.'),
    place: z
      .object({ line: z.int(), column: z.int() })
      .optional()
      .describe('Where a claim of the document begins, in the snippet.'),
    answers: listOf(
      z.object({
        pythons: listOf(pythonShape),
        range: text.describe('These Pythons as a key of versions in an expectation.'),
        held: z.boolean(),
        seen: text,
        raised: z.object({ type: text, message: text }).optional(),
      }),
    ).describe('Oldest Python first; neighbours differ.'),
  }),
);

const outcomeShape = z.object({ stdout: text.optional(), raises: raisesShape.nullish() });

export const matchingShape: Shape<Partial<Matching>> = shapeOf<Partial<Matching>>()(
  z.object({
    ellipsis: z.boolean().optional(),
    number: z
      .union([z.boolean(), z.number()])
      .optional()
      .describe('True: to the digits that are claimed; else the tolerance.'),
    unordered: z.boolean().optional(),
    regex: z.boolean().optional(),
    normalize: listOf(z.enum(normalizations)).optional(),
  }),
);

export const expectationShape: Shape<Expectation> = shapeOf<Expectation>()(
  z.object({
    minPython: pythonShape.optional(),
    outcome: outcomeShape,
    versions: listOf(
      z.object({ range: text, pythons: listOf(pythonShape), outcome: outcomeShape }),
    ),
    matching: matchingShape.describe('How what is claimed is compared.'),
    setup: text.optional(),
    after: text.optional(),
    stdin: text.optional(),
    files: z.record(text, text).readonly(),
    timeout: z.number().optional().describe('Seconds.'),
    seed: whole.optional(),
    now: z.number().optional().describe('Milliseconds since the epoch.'),
    topLevelAwait: z.boolean(),
    skip: text.optional(),
    xfail: text.optional(),
    requires: listOf(z.enum(features)),
    group: text.optional(),
    continues: listOf(text).optional().describe('Ids of the snippets that it continues.'),
  }),
);

export const problemShape: Shape<Problem> = shapeOf<Problem>()(
  z.object({
    severity: z.enum(['error', 'warning']),
    message: text,
    hint: text.optional(),
    file: text.optional(),
    line: whole.optional(),
    column: whole.optional(),
  }),
);
