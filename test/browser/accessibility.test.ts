import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, openReport } from '../helpers/browser.ts';
import { frozenReport } from '../reporting/frozen-report.ts';
import { hostileReport } from './hostile-report.ts';

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
    await page.keyboard.press('Escape');
    await page.getByLabel('Search').fill('no such words');
    expect(await faultsOf(page)).toEqual([]);
    await page.evaluate("location.hash = '#about=mismatched'");
    await page.getByRole('dialog', { name: 'What mismatched means' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

describeInBrowser('the page has room', (browser) => {
  // 640 is half of a screen of 1280, as a zoom of 200 % leaves it.
  test.each([320, 640, 860, 1080, 1400])('on a screen of %i', async (width) => {
    const viewport = { width, height: 700 };
    const { page } = await openReport(browser(), hostileReport, { viewport });
    expect(await page.evaluate(outside)).toEqual([]);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.evaluate(outside)).toEqual([]);
  });

  test('for a finding below the filters, on a screen of little height', async () => {
    const viewport = { width: 640, height: 360 };
    const { page } = await openReport(browser(), frozenReport, { viewport });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(
      await page.evaluate(`(() => {
        const { left, top, bottom } = document.activeElement.getBoundingClientRect();
        const seen = document.elementFromPoint(left + 20, (top + bottom) / 2);
        return document.activeElement.contains(seen);
      })()`),
    ).toBe(true);
  });
});

/** What reaches out of the page; a block that is scrolled may hold longer lines. */
const outside = `[...document.querySelectorAll('#page *')]
  .filter((each) => !each.matches('pre *, dialog *, .skip') && each.getClientRects().length > 0)
  .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((each) => each.localName + '.' + each.className)`;
