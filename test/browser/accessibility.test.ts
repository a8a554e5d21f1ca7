import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, openReport } from '../helpers/browser.ts';
import { frozenReport } from '../reporting/frozen-report.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, by all of its rules, and where. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    'axe.run({ resultTypes: ["violations"] })',
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** The least contrast of a sign in a cell: axe takes a single character for no text. */
function contrastOfSigns(page: Page): Promise<number> {
  return page.evaluate(`Math.min(...[...document.querySelectorAll('.cell')]
    .filter(({ textContent }) => textContent.trim() !== '')
    .map((cell) => {
      const { Color, getContrast } = axe.commons.color;
      const [color, background] = ['color', 'backgroundColor'].map((property) => {
        const parsed = new Color();
        parsed.parseString(getComputedStyle(cell)[property]);
        return parsed;
      });
      return getContrast(background, color);
    }))`);
}

describeInBrowser('axe finds nothing', (browser) => {
  test.each([
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark' }],
    ['on a narrow screen', { viewport: { width: 360, height: 700 } }],
  ] as const)('%s', async (_, options) => {
    const { page } = await openReport(browser(), frozenReport, options);
    expect(await faultsOf(page)).toEqual([]);
    expect(await contrastOfSigns(page)).toBeGreaterThan(4.5);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.locator('.detail').last().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '9 broken' }).click();
    await page.keyboard.press('?');
    expect(await faultsOf(page)).toEqual([]);
  });
});
