import * as z from 'zod';
import type { LinePlace } from '../../model/place.ts';
import type { HiddenSetup, Origin, OutputBlock, SnippetOptions } from '../../model/snippet.ts';
import { listOf, pythonShape, type Shape, shapeOf, text, whole } from './model-shapes.ts';

// The shapes of what the report says of documents, and of where things stand in them.

/** The fields of an origin. */
export const originShape: {
  readonly [Field in Exclude<
    keyof Origin,
    'document' | 'places' | 'cell' | 'includedBy'
  >]: z.ZodNumber;
} & {
  readonly document: z.ZodString;
  readonly places: z.ZodOptional<z.ZodType<readonly LinePlace[], readonly LinePlace[]>>;
  readonly cell: z.ZodOptional<z.ZodNumber>;
  readonly includedBy: z.ZodOptional<
    z.ZodObject<{ document: z.ZodString; line: z.ZodNumber; column: z.ZodNumber }>
  >;
} = {
  document: text.describe('Path of the document, relative to the project.'),
  line: whole.describe('From 1.'),
  column: whole.describe('From 1, in UTF-16 units.'),
  endLine: whole.describe('From 1.'),
  start: whole.describe('Offset of its first byte in the document.'),
  end: whole.describe('Offset after its last byte in the document.'),
  places: listOf(
    z.object({
      line: whole.describe('Line of the document.'),
      steps: listOf(z.tuple([whole, whole]).readonly()).describe(
        'Column of the code and column of the document, from which on both count on together.',
      ),
    }),
  )
    .optional()
    .describe('For each line of the code where it stands, unless as it is, line below line.'),
  cell: whole.optional().describe('Number of the cell of the notebook, from 1.'),
  includedBy: z
    .object({ document: text, line: whole, column: whole })
    .optional()
    .describe('The document that shows it and where, when all else here is of another file.'),
};

const placeShape = z.object({
  document: text,
  line: whole,
  column: whole,
  places: originShape.places,
});

export const optionsShape: Shape<SnippetOptions> = shapeOf<SnippetOptions>()(
  z.object({
    skip: text.optional().describe('The reason not to run it.'),
    group: text.optional(),
    continues: listOf(text).optional().describe('Ids of the snippets that it continues.'),
    setup: text.optional().describe('Python from the front matter that runs before it.'),
    minPython: pythonShape.optional(),
    isSetup: z.boolean().describe('Whether it is set-up for those below it, and not judged.'),
  }),
);

export const outputBlockShape: Shape<OutputBlock> = shapeOf<OutputBlock>()(
  z.object({
    text,
    origin: z.object(originShape),
    indent: text.describe('What stands before each of its lines in the document.'),
    certainty: z.enum(['sure', 'guess']),
    reason: text.describe('Why it was taken for output.'),
  }),
);

export const setupShape: Shape<HiddenSetup> = shapeOf<HiddenSetup>()(
  z.object({
    source: text,
    origin: placeShape,
    group: text.optional().describe('The group for whose snippets it runs; absent for all.'),
    module: text.optional().describe('The name of the module that it is.'),
  }),
);
