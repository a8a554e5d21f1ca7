import * as z from 'zod';
import { type Mutation, mutationOperators, survivalReasons } from '../../model/mutation.ts';
import type { Shard } from '../../model/report.ts';
import { listOf, pythonShape, type Shape, shapeOf, text, whole } from './model-shapes.ts';

// The shapes of what the model says of a report as a whole.

export const mutationShape: Shape<Mutation> = shapeOf<Mutation>()(
  z.object({
    score: z.number().optional().describe('Per cent of the mutants that a claim noticed.'),
    killed: whole.describe('Mutants that a claim noticed.'),
    survived: whole.describe('Mutants that no claim noticed.'),
    invalid: whole.describe('Mutants that need what a Python in WebAssembly does not have.'),
    notReached: whole.describe('Mutants that were not made, since it was cut short.'),
    snippets: whole.describe('Snippets that have mutants.'),
    pythons: listOf(pythonShape),
    survivors: listOf(
      z.object({
        id: text,
        document: text,
        line: whole.describe('Line of the document, from 1.'),
        column: whole.describe('From 1, in UTF-16 units.'),
        operator: z.enum(mutationOperators),
        original: text.describe('The lines that the mutant changes.'),
        replacement: text.describe('The same lines in the mutant.'),
        reason: z.enum(survivalReasons),
        claimed: text.optional().describe('With `claim-holds`, what is claimed.'),
      }),
    ),
    minimum: z.number().optional().describe('The least score that passes.'),
  }),
);

export const shardShape: Shape<Shard> = shapeOf<Shard>()(
  z.object({
    index: whole.describe('From 1.'),
    of: whole.describe('How many shards there are.'),
    snippets: whole.describe('How many snippets all shards have together.'),
    positions: listOf(whole).describe(
      'Where its findings stand among those of all shards, from 0.',
    ),
    set: text.describe('The same for all shards of the same snippets.'),
    minCoverage: z
      .number()
      .optional()
      .describe('The percentage of lines that all shards together have to prove.'),
  }),
);
