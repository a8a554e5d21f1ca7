import * as z from 'zod';
import { blockKinds, type Listing } from '../commands/index.ts';
import { originShape } from '../reporting/json/document-shapes.ts';
import { listOf, problemShape, text, whole } from '../reporting/json/model-shapes.ts';
import { escapeControls, toJsonSchema } from '../reporting/json/text.ts';

/** What `docproof list` finds, as JSON; `docs/report.md` and `schema/list.schema.json` describe its shape. */
export function renderListJson(listing: Listing): string {
  return `${escapeControls(JSON.stringify(toData(listing), undefined, 2))}\n`;
}

/** The JSON Schema (draft 2020-12) of what `renderListJson` gives. */
export function listJsonSchema(): object {
  return toJsonSchema(listShape);
}

function toData({ documents, counts, problems }: Listing): z.input<typeof listShape> {
  return {
    schema: 'docproof-list',
    version: 1,
    documents: documents.map(({ blocks: _, ...document }) => document),
    counts,
    blocks: documents.flatMap(({ blocks }) =>
      blocks.map(({ origin, ...block }) => ({ ...origin, ...block })),
    ),
    problems,
  };
}

const countsShape = z
  .record(z.enum(blockKinds), whole)
  .describe('How many blocks there are of each kind; they add up to all.');

const blockShape = z.object({
  kind: z.enum(blockKinds).describe('What the block is taken for.'),
  ...originShape,
  id: text.optional().describe('Absent when it is no snippet.'),
  language: text.describe('As the author wrote it; empty for none, and for a snippet.'),
  options: listOf(text).describe('What is set for the snippet, such as continues=intro.'),
  reason: text.optional().describe('Why it is skipped, or no Python, or whose output it is.'),
});

const listShape = z
  .object({
    schema: z.literal('docproof-list'),
    version: z.literal(1),
    documents: listOf(
      z.object({
        path: text.describe('Relative to the project.'),
        format: text.describe('The format in which it was read, such as markdown.'),
        encoding: text.describe('The encoding in which it was read; empty when it is no text.'),
        counts: countsShape,
      }),
    ),
    counts: countsShape,
    blocks: listOf(blockShape).describe('In the order of the documents.'),
    problems: listOf(problemShape),
  })
  .meta({ title: 'What docproof list --json finds' });
