import type { PythonVersion } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import { type Judgement, verdictSeverity } from '../../model/verdict.ts';
import { markOf } from '../marks.ts';
import { shortenTraceback } from '../traceback.ts';
import { describeNotes, describeVerdict } from '../verdict-words.ts';
import { listPythons } from '../words.ts';
import { compare, shortenText } from './comparison.ts';
import type { AnswerData } from './page-data.ts';

type Shown = Omit<AnswerData, 'pythons'>;

/** What each Python made of a snippet; those that agree are one answer, oldest Python first. */
export function answersOf(finding: Finding): readonly AnswerData[] {
  const groups = new Map<string, { shown: Shown; pythons: PythonVersion[] }>();
  for (const judgement of finding.judgements) {
    const shown = show(judgement, finding);
    const key = essence(shown, judgement);
    const group = groups.get(key) ?? { shown, pythons: [] };
    group.pythons.push(judgement.python);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ shown, pythons }) => ({
    pythons: listPythons(pythons),
    ...shown,
  }));
}

/** Units of a line of source in a traceback that are shown. */
const tracebackWidth = 200;

function show(judgement: Judgement, finding: Finding): Shown {
  const { verdict, execution } = judgement;
  const said = {
    mark: markOf(judgement, finding),
    what: describeVerdict(verdict),
    notes: describeNotes(judgement),
    ...(verdictSeverity[verdict.kind] !== 'ok' && { explained: verdict.kind }),
  };
  if (verdict.kind === 'mismatched') {
    return { ...said, comparison: compare(verdict.expected, verdict.actual) };
  }
  return {
    ...said,
    ...('exception' in verdict && {
      traceback: shortenTraceback(verdict.exception.traceback, tracebackWidth),
    }),
    ...(execution.stdout.trim() !== '' && { printed: shortenText(execution.stdout) }),
  };
}

// Each Python words its tracebacks in its own way: the same exception at the same line is the same.
function essence(shown: Shown, { verdict, execution }: Judgement): string {
  const exception = 'exception' in verdict && { ...verdict.exception, traceback: '' };
  return JSON.stringify([{ ...shown, traceback: '' }, exception, execution.stdout]);
}
