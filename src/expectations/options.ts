import type { Expectation } from '../model/expectation.ts';
import type { SnippetOptions } from '../model/snippet.ts';

/** An expectation with what the document itself says of the snippet, where its file says nothing. */
export function withOptions(expectation: Expectation, options: SnippetOptions): Expectation {
  const group = expectation.group ?? options.group;
  const { outcome } = expectation;
  return {
    ...expectation,
    skip: expectation.skip ?? options.skip ?? (options.isSetup ? setUp : undefined),
    minPython: expectation.minPython ?? options.minPython,
    setup: expectation.setup ?? options.setup,
    continues: expectation.continues ?? options.continues,
    // Sphinx counts what a clean-up prints as a failure.
    outcome: options.isCleanup ? { ...outcome, stdout: outcome.stdout ?? '' } : outcome,
    group: group === noGroup ? undefined : group,
  };
}

const setUp = 'it is set-up, which runs before the snippets below it';

/** Takes a snippet out of the group of its document. */
const noGroup = 'none';
