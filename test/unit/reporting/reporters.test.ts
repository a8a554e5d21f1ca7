import { expect, test } from 'vitest';
import { reporters } from '../../../src/reporting/index.ts';
import {
  buildFinding,
  buildJudgements,
  buildReport,
  buildSnippet,
} from '../../helpers/builders.ts';
import { frozenReport } from '../../reporting/frozen-report.ts';

test.each(Object.entries(reporters))('%s is a pure function of the report', async (_, { load }) => {
  const render = await load();
  const before = structuredClone(frozenReport);
  const style = { width: 80, color: true };
  expect(render(frozenReport, style)).toBe(render(frozenReport, style));
  expect(render(frozenReport, style)).toMatch(/\n$/);
  expect(frozenReport).toEqual(before);
});

const many = buildReport({
  findings: Array.from({ length: 10_000 }, (_, index) =>
    buildFinding({
      snippet: buildSnippet({ id: `snippet-${index}` }),
      status: 'broken',
      faults: [{ kind: 'fails', pythons: ['3.12'] }],
      judgements: buildJudgements({ '3.12': { kind: 'crashed', reason: 'it stopped' } }, ['3.12']),
    }),
  ),
});

// Generous, since a slow machine is no reason to fail.
test.each(Object.entries(reporters))(
  '%s renders ten thousand findings',
  async (_, { load }) => {
    const render = await load();
    expect(render(many, { width: 80, color: false })).toMatch(/10000|10,000|snippet-9999/u);
  },
  120_000,
);
