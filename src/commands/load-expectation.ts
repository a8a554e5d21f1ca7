import { withOptions } from '../expectations/index.ts';
import type { Subject } from '../judging/index.ts';
import { emptyExpectation } from '../model/expectation.ts';
import type { Problem } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import { expectationPath, type Project, readStored } from '../workspace/index.ts';
import type { Kept } from './keep-between.ts';

export interface LoadedSubject {
  readonly subject: Subject;
  readonly problems: readonly Problem[];
}

/** Reads the expectation of a snippet; with one that is not valid the snippet is skipped. */
export async function loadExpectation(
  project: Project,
  snippet: Snippet,
  { parseExpectation }: Pick<Kept, 'parseExpectation'>,
): Promise<LoadedSubject> {
  const path = expectationPath(project, snippet);
  const file = await readStored(project, path);
  switch (file.kind) {
    case 'missing':
      return {
        subject: {
          snippet,
          expectation: withOptions(emptyExpectation, snippet.options),
          expectationFile: undefined,
        },
        problems: [],
      };
    case 'unreadable':
      return { subject: withoutRun(snippet, path), problems: [file.problem] };
    case 'read': {
      const { expectation, problems } = parseExpectation(
        new TextDecoder().decode(file.bytes),
        path,
        snippet.matching,
      );
      if (expectation === undefined) return { subject: withoutRun(snippet, path), problems };
      const whole = withOptions(expectation, snippet.options);
      return { subject: { snippet, expectation: whole, expectationFile: path }, problems };
    }
  }
}

function withoutRun(snippet: Snippet, expectationFile: string): Subject {
  const expectation = { ...emptyExpectation, skip: 'its expectation is not valid' };
  return { snippet, expectation, expectationFile };
}
