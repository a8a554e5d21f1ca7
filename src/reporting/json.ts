import * as z from 'zod';
import { coveragePercent } from '../model/proof.ts';
import { type ChanceSource, chanceLabels, type Finding, type Report } from '../model/report.ts';
import type { Document } from '../model/snippet.ts';
import { proseOf } from './claims.ts';
import { countBlocks, outcomeOf } from './counts.ts';
import { optionsShape, originShape, outputBlockShape, setupShape } from './json/document-shapes.ts';
import {
  changeShape,
  claimShape,
  coverageShape,
  expectationShape,
  faultShape,
  judgementShape,
  listOf,
  matchingShape,
  minimumShape,
  problemShape,
  pythonShape,
  text,
  whole,
} from './json/model-shapes.ts';
import { escapeControls, toJsonSchema } from './json/text.ts';
import { mutationShape, shardShape } from './json/whole-shapes.ts';

/** The whole report as JSON; `docs/report.md` and `schema/report.schema.json` describe its shape. */
export function renderJson(report: Report): string {
  return `${escapeControls(JSON.stringify(toData(report), undefined, 2))}\n`;
}

/** The JSON Schema (draft 2020-12) of what `renderJson` gives. */
export function reportJsonSchema(): object {
  return toJsonSchema(reportShape);
}

/** Where data is not as that schema wants it, as a sentence; undefined when it is. */
export function findFlaw(data: unknown): string | undefined {
  const issue = reportShape.safeParse(data).error?.issues[0];
  if (issue === undefined) return undefined;
  const [key] = issue.path;
  if (key === undefined || key === 'schema') return 'it is no report of docproof as JSON';
  if (key === 'version')
    return `its \`version\` is not ${reportShape.shape.version.value}, which this docproof reads`;
  return `\`${issue.path.join('.')}\` is not as it should be: ${issue.message}`;
}

function toData(report: Report): z.input<typeof reportShape> {
  const { pythons, strict, minCoverage, interrupted, stoppedAfter, internalError, durationMs } =
    report;
  const { problems, documents, findings, mutation, shard } = report;
  return {
    schema: 'docproof-report',
    version: 1,
    pythons,
    strict,
    minCoverage,
    interrupted,
    stoppedAfter,
    internalError,
    durationMs,
    totals: totalsOf(report),
    shard,
    problems,
    mutation,
    documents: documents.map(toDocument),
    findings: findings.map((finding) => toFinding(finding, report)),
  };
}

function totalsOf(report: Report): z.input<typeof totalsShape> {
  const outcomes = countBlocks(report);
  const { documents, findings, problems, runs, cached, proof } = report;
  return {
    documents: documents.length,
    sections: documents.reduce((sum, { sections }) => sum + sections.length, 0),
    blocks: findings.length + outcomes['not-python'],
    snippets: findings.length,
    runs,
    cached,
    proof: { ...proof, lines: { ...proof.lines, percent: coveragePercent(proof) } },
    outcomes,
    failures: findings.filter((finding) => isFailure(finding, report)).length,
    problemErrors: problems.filter(({ severity }) => severity === 'error').length,
    problemWarnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

/** Whether a finding makes the exit code 1. */
export function isFailure(finding: Finding, report: Report): boolean {
  const outcome = outcomeOf(finding, report);
  if (finding.chance !== undefined || outcome === 'broken') return true;
  return report.strict && (outcome === 'unchecked' || outcome === 'needs-review');
}

function toDocument(document: Document): z.input<typeof documentShape> {
  const { path, folder, format, noteStyle, encoding, sections, sectionWord } = document;
  const { setups, otherBlocks } = document;
  return {
    path,
    folder,
    format,
    noteStyle,
    encoding,
    sections,
    sectionWord,
    setups,
    otherBlocks: otherBlocks.map(({ origin, ...rest }) => ({ ...rest, ...origin })),
  };
}

function toFinding(finding: Finding, report: Report): z.input<typeof findingShape> {
  const { snippet, expectation, expectationFile, reason } = finding;
  const { id, folder, section, dialect, source, origin, options, output, matching } = snippet;
  const status = outcomeOf(finding, report);
  return {
    id,
    folder,
    ...origin,
    section,
    status,
    soFar: status === 'not-reached' ? finding.status : undefined,
    reason,
    faults: finding.faults,
    staleSince: finding.staleSince,
    previewFailures: finding.previewFailures,
    minimum: finding.minimum,
    changes: finding.changes,
    varies: finding.varies,
    chance: finding.chance,
    proposal: finding.proposal,
    dialect,
    source,
    matching,
    options,
    output,
    review: snippet.review,
    expectationFile,
    expectation,
    coverage: finding.coverage,
    unclaimed: finding.unclaimed,
    claims: finding.claims,
    prose: proseOf(finding).length,
    judgements: finding.judgements,
  };
}

const statusShape = z.enum([
  'proved',
  'broken',
  'unchecked',
  'unsupported',
  'skipped',
  'known-broken',
  'needs-review',
  'not-reached',
]);

const chanceShape = z.object({
  pythons: listOf(pythonShape),
  sources: listOf(z.enum(Object.keys(chanceLabels) as ChanceSource[])),
});

const proposalShape = z.object({
  name: text.describe('The name that the snippet lacks.'),
  continues: listOf(text).describe('Ids of earlier snippets that it would have to continue.'),
  python: pythonShape.describe('Where it was tried.'),
  holds: z.boolean().describe('Whether the snippet holds there with it.'),
});

const findingShape = z.object({
  id: text,
  folder: text.describe('The folder of its document under snippets/ and expectations/.'),
  ...originShape,
  section: text.optional(),
  status: statusShape,
  soFar: statusShape
    .exclude(['not-reached'])
    .optional()
    .describe('Of one that is not reached, what the runs that were made would make of it.'),
  reason: text
    .optional()
    .describe('Why it is skipped, unsupported, known to be broken or to be reviewed.'),
  faults: listOf(faultShape).describe('Why it is broken.'),
  staleSince: pythonShape.optional(),
  previewFailures: listOf(pythonShape).describe('Where it breaks as a warning only.'),
  minimum: minimumShape.optional().describe('From which Python on it holds.'),
  changes: listOf(changeShape).describe('Claims whose answer changed between two Pythons.'),
  varies: listOf(claimShape).describe('Claims whose answer is another one on each run.'),
  proposal: proposalShape.optional().describe('What would mend a name that is not defined.'),
  chance: chanceShape.optional().describe('What its answer rests on, found by shaking.'),
  dialect: z.enum(['script', 'session', 'cell']),
  source: text,
  matching: matchingShape.optional().describe('How its fence says that claims are compared.'),
  options: optionsShape.describe('What its document says of how it is run.'),
  output: outputBlockShape.optional().describe('The block that shows what it prints.'),
  review: z
    .object({
      confidence: z.number().describe('How likely the source is what its author wrote, 0 to 1.'),
      reasons: listOf(text),
    })
    .optional()
    .describe('Why the snippet was not run: its source is a guess.'),
  expectationFile: text.optional(),
  expectation: expectationShape,
  coverage: coverageShape
    .optional()
    .describe('Lines of the snippet on all Pythons; absent where none were noted.'),
  unclaimed: listOf(whole).describe('Lines whose value nobody claims on any Python.'),
  claims: whole.describe('How many claims held, each once.'),
  prose: whole.describe('How many comments and blocks of output cannot be read as claims.'),
  judgements: listOf(judgementShape).describe('One for each Python that it ran on.'),
});

const documentShape = z.object({
  path: text,
  folder: text,
  format: text.describe('The format in which it was read, such as markdown.'),
  encoding: text.describe('The encoding in which it was read; empty when it is no text.'),
  sections: listOf(text).describe('The sections that hold snippets.'),
  sectionWord: text.describe('What the author calls a section.'),
  noteStyle: z
    .enum(['fence', 'html-comment', 'rst-comment', 'first-line'])
    .optional()
    .describe('Where its author tells docproof something of a block; absent for the fence.'),
  setups: listOf(setupShape).describe('Python that no reader sees and that runs before snippets.'),
  otherBlocks: listOf(
    z.object({
      language: text,
      reason: text.describe('Why it is no Python.'),
      isOutput: z.boolean().describe('Whether it is taken for the output of a snippet.'),
      ...originShape,
    }),
  ),
});

const proofShape = z.object({
  lines: z.object({
    ran: whole.describe('Lines of code that ran on some Python, in snippets that are proved.'),
    missed: whole.describe('Those that never ran.'),
    broken: whole.describe('Those that ran in a snippet that is broken.'),
    unproved: whole.describe('Those that ran in another snippet, such as an unchecked one.'),
    percent: whole
      .optional()
      .describe('The share of `ran` in all four, rounded down; absent when no lines were noted.'),
  }),
  claims: whole.describe('Claims that held, each once and not once for each Python.'),
  unclaimed: whole.describe('Statements whose value nobody claims.'),
  unmeasured: whole.describe('Snippets that ran without any of their lines being noted.'),
});

const totalsShape = z.object({
  documents: whole,
  sections: whole,
  blocks: whole.describe('The sum of all outcomes.'),
  snippets: whole,
  runs: whole,
  cached: whole.describe('Runs of those that an earlier invocation had made.'),
  proof: proofShape,
  outcomes: z.record(z.enum([...statusShape.options, 'not-python']), whole),
  failures: whole.describe('Snippets that make the exit code 1.'),
  problemErrors: whole.describe('Problems that make the exit code 4.'),
  problemWarnings: whole,
});

const reportShape = z
  .object({
    schema: z.literal('docproof-report'),
    version: z.literal(1),
    pythons: listOf(pythonShape).describe('The Pythons that were asked for, oldest first.'),
    strict: z
      .boolean()
      .describe('Whether unchecked snippets and those to be reviewed count as failures.'),
    minCoverage: z.number().optional().describe('The percentage of lines that have to be proved.'),
    interrupted: z.boolean().describe('Whether it was cut short.'),
    stoppedAfter: whole
      .optional()
      .describe('So many broken snippets were to end the runs, and did: makes the exit code 1.'),
    internalError: text
      .optional()
      .describe('Where docproof itself failed, as a stack trace: makes the exit code 3.'),
    durationMs: z.number().nonnegative(),
    totals: totalsShape,
    shard: shardShape.optional().describe('Which part it is, when the snippets were split.'),
    mutation: mutationShape.optional().describe('What became of small changes of the snippets.'),
    problems: listOf(problemShape),
    documents: listOf(documentShape),
    findings: listOf(findingShape),
  })
  .meta({ title: 'The report of docproof verify' });
