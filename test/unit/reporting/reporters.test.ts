import { expect, test } from 'vitest';
import { reporters } from '../../../src/reporting/index.ts';
import { frozenReport } from '../../reporting/frozen-report.ts';

test.each(Object.entries(reporters))('%s is a pure function of the report', async (_, { load }) => {
  const render = await load();
  const before = structuredClone(frozenReport);
  const style = { width: 80, color: true };
  expect(render(frozenReport, style)).toBe(render(frozenReport, style));
  expect(render(frozenReport, style)).toMatch(/\n$/);
  expect(frozenReport).toEqual(before);
});
