import { expect, test } from 'vitest';
import { describeInBrowser, openReport } from '../helpers/browser.ts';
import { largeReport } from './large-report.ts';
import { mixedReport } from './page-reports.ts';

describeInBrowser('without a mouse, the page of a report', (browser) => {
  test('is gone through by keys', async () => {
    const { page } = await openReport(browser(), mixedReport);
    const focused = (): Promise<string | null> => page.locator(':focus .id').textContent();
    await page.keyboard.press('j');
    expect(await focused()).toBe('stale');
    await page.keyboard.press('j');
    expect(await focused()).toBe('silent');
    await page.keyboard.press('k');
    expect(await focused()).toBe('stale');
    await page.keyboard.press('Enter');
    await page.locator('details[open] .detail').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('details[open]').count()).toBe(0);
    expect(await focused()).toBe('stale');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('keeps the focus when the list changes below it', async () => {
    const { page } = await openReport(browser(), mixedReport);
    const focused = (): Promise<string | null> => page.locator(':focus').textContent();
    for (const key of ['j', 'j', 'j', 'Enter']) await page.keyboard.press(key);
    await page.evaluate("location.hash = '#outcome=unsupported'");
    await page.locator('#status', { hasText: '1 of 4' }).waitFor();
    expect(await focused()).toContain('thread');
    await page.evaluate("location.hash = '#outcome=broken'");
    await page.locator('#list .id', { hasText: 'stale' }).waitFor();
    expect(await focused()).toContain('stale');
    await page.evaluate("location.hash = '#query=nosuchword'");
    await page.locator('.nothing').waitFor();
    expect(await focused()).toBe('Findings');
  });

  test('goes on with the first of the rows that a press on the button adds', async () => {
    const { page } = await openReport(browser(), largeReport(60));
    // As for a reader whose browser does not scroll to the button by itself.
    await page.evaluate("document.querySelector('#more').click()");
    expect(await page.locator('#more').isHidden()).toBe(true);
    expect(await page.locator(':focus .id').textContent()).toBe('snippet-49');
  });

  test('is used from its start to its end without a mouse, and the focus is always seen', async () => {
    const { page } = await openReport(browser(), mixedReport);
    const stops: string[] = [];
    for (const _ of Array.from({ length: 40 })) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate<string | null>(describeFocus);
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops).toMatchInlineSnapshot(`
      [
        "a skip",
        "select theme",
        "button help-button",
        "span 3.10 holds",
        "button 1 broken",
        "button 1 unchecked",
        "button 1 unsupported",
        "button 1 proved",
        "input query",
        "select verdict",
        "select python",
        "select document",
        "select feature",
        "button Clear",
        "summary staledocs/a page.md:",
        "summary silentdocs/a page.md",
        "summary threaddocs/a page.md",
        "summary finedocs/other.md:10",
      ]
    `);
  });

  test('has arrows in its picture, and Enter opens the finding', async () => {
    const { page } = await openReport(browser(), mixedReport);
    const cell = async (): Promise<string> => {
      const names = page.locator('[role=row]:focus-within, :focus');
      const labels = names.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
      return (await labels).join(' ');
    };
    await page.locator('[role=gridcell][tabindex="0"]').focus();
    expect(await cell()).toBe('page/stale 3.10 holds');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await cell()).toBe('page/silent 3.11 nothing is claimed');
    await page.keyboard.press('End');
    expect(await cell()).toBe('other/fine 3.11 holds');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await cell()).toBe('other/fine 3.10 holds');
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open] .id').textContent()).toBe('fine');
  });
});

/** The element with the focus in a few words, and a word of it where the reader does not see it. */
const describeFocus = `(() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const { top, bottom, width } = focused.getBoundingClientRect();
  const { outlineStyle } = getComputedStyle(focused);
  const inSight = top >= 0 && bottom <= innerHeight + 1 && width > 0 && outlineStyle !== 'none';
  const name = focused.getAttribute('aria-label') ?? focused.id;
  const text = name === '' ? focused.textContent.trim().slice(0, 20) : name;
  return focused.localName + ' ' + text + (inSight ? '' : ', unseen');
})()`;
