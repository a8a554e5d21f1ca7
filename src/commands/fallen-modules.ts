import type { Judged } from '../judging/index.ts';
import type { PythonException } from '../model/execution.ts';
import { shownAt } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { HiddenSetup } from '../model/snippet.ts';
import { moduleLabel } from '../planning/index.ts';
import type { Context, LoadedCandidate } from './load-subjects.ts';

export interface FallenModules {
  /** By candidate, why the snippet was not run. */
  readonly notRun: ReadonlyMap<number, string>;
  /** One for each module. */
  readonly problems: readonly Problem[];
}

export const noneFallen: FallenModules = { notRun: new Map(), problems: [] };

/**
 * The modules of which no snippet ran on any Python, since their own code raises: that is one thing
 * to mend, and nothing that each of the snippets got wrong.
 */
export function findFallenModules(
  subjects: readonly LoadedCandidate[],
  judged: readonly (readonly Judged[])[],
  context: ReadonlyMap<string, Context>,
): FallenModules {
  const notRun = new Map<number, string>();
  const problems: Problem[] = [];
  for (const [path, { document }] of context) {
    const setup = document.setups.find(({ module }) => module !== undefined);
    if (setup === undefined) continue;
    const own = [...subjects.keys()].filter((index) => {
      const subject = subjects[index];
      return subject && shownAt(subject.snippet.origin).document === path && judged[index]?.length;
    });
    const exceptions = own.flatMap((index) =>
      (judged[index] ?? []).map((each) => exceptionOf(setup, each)),
    );
    const last = exceptions.at(-1);
    if (last === undefined || exceptions.includes(undefined)) continue;
    problems.push(toProblem(path, setup, last, own.length));
    for (const index of own) notRun.set(index, `${moduleLabel(setup)} raises ${last.type}`);
  }
  return { notRun, problems };
}

/** What the module raised before a run. */
function exceptionOf(setup: HiddenSetup, { verdict }: Judged): PythonException | undefined {
  const isModule = verdict.kind === 'setup-failed' && verdict.before === moduleLabel(setup);
  return isModule ? verdict.exception : undefined;
}

function toProblem(
  file: string,
  setup: HiddenSetup,
  { type, message, traceback }: PythonException,
  count: number,
): Problem {
  const lines = [...traceback.matchAll(/^ *File "([^"\n]*)", line (\d+)/gm)].flatMap(
    ([, name, line]) => (name === file ? [Number(line)] : []),
  );
  const snippets =
    count === 1 ? 'its snippet was not run' : `none of its ${count} snippets was run`;
  return {
    severity: 'error',
    message: `${moduleLabel(setup)} raises ${type}${message === '' ? '' : `: ${message}`}, so that ${snippets}`,
    hint: 'have it do nothing that fails when it is imported',
    file,
    line: lines.at(-1) ?? 1,
  };
}
