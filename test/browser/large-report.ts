import type { Finding, Report } from '../../src/model/report.ts';
import {
  buildExecution,
  buildFinding,
  buildJudgements,
  buildOrigin,
  buildReport,
  buildSnippet,
} from '../helpers/builders.ts';

/** So many snippets in documents of a hundred, a tenth of them broken, each of a dozen lines. */
export function largeReport(size: number): Report {
  return buildReport({ findings: Array.from({ length: size }, (_, index) => findingAt(index)) });
}

function findingAt(index: number): Finding {
  const document = Math.floor(index / 100);
  const snippet = buildSnippet({
    id: `snippet-${index}`,
    folder: `page-${document}`,
    source: sourceOf(index),
    section: `Section ${index % 100}`,
    origin: buildOrigin({ document: `docs/page-${document}.md`, line: (index % 100) * 20 + 1 }),
  });
  const stdout = `${Array.from({ length: 8 }, (_, row) => `${index} ${row * index}`).join('\n')}\n`;
  const judgements = buildJudgements().map((judgement) => ({
    ...judgement,
    execution: buildExecution('completed', { stdout }),
  }));
  if (index % 10 !== 0) return buildFinding({ snippet, judgements });
  return buildFinding({
    snippet,
    status: 'broken',
    faults: [{ kind: 'fails', pythons: ['3.13', '3.14'] }],
    judgements: judgements.map((judgement) =>
      judgement.python === '3.13' || judgement.python === '3.14'
        ? {
            ...judgement,
            verdict: { kind: 'mismatched', expected: stdout.replaceAll('0', '1'), actual: stdout },
          }
        : judgement,
    ),
  });
}

function sourceOf(index: number): string {
  return [
    'import itertools',
    '',
    `class Case${index}:`,
    '    """Holds a number and says what becomes of it."""',
    '',
    '    def __init__(self, number):',
    '        self.number = number  # kept as it is',
    '',
    `for row in range(8):`,
    `    case = Case${index}(row * ${index})`,
    `    print(${index}, case.number)`,
    '',
  ].join('\n');
}
