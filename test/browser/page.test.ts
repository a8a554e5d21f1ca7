import { expect, test } from 'vitest';
import { describeInBrowser, listedIds, openReport } from '../helpers/browser.ts';
import { buildReport } from '../helpers/builders.ts';
import { frozenReport } from '../reporting/frozen-report.ts';
import { hostileReport, pageTexts } from './hostile-report.ts';
import { largeReport } from './large-report.ts';
import { everyStatus, mixedReport } from './page-reports.ts';

describeInBrowser('the page of a report', (browser) => {
  test('asks for nothing, and its policy forbids nothing of its own', async () => {
    const { page, requests, complaints } = await openReport(browser(), frozenReport);
    await page.locator('summary').first().click();
    await page.locator('.detail').first().waitFor();
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('its policy lets no request out, even when a script asks for one', async () => {
    const { page, complaints } = await openReport(browser(), frozenReport);
    await page.evaluate(escapeAttempt);
    expect(complaints.join('\n')).toContain('img-src');
    expect(complaints.join('\n')).toContain('connect-src');
    expect(await page.title()).not.toBe('owned');
  });

  test('hostile text stays text', async () => {
    const { page, requests, complaints } = await openReport(browser(), hostileReport);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const shown = await page.locator('#list').textContent();
    for (const text of pageTexts) expect(shown).toContain(text);
    expect(shown).toContain('<U+202E>gnp.exe');
    expect(await page.locator('#page :is(img, script, b, svg)').count()).toBe(0);
    expect(await page.evaluate("'owned' in window")).toBe(false);
    expect([...requests, ...complaints]).toEqual([]);
  });

  test('is filtered by outcome, verdict, Python, document and feature', async () => {
    const { page } = await openReport(browser(), mixedReport);
    expect(await listedIds(page)).toEqual(['stale', 'silent', 'thread', 'fine']);
    const status = page.locator('#status');
    await page.getByRole('button', { name: '1 broken' }).click();
    expect(await listedIds(page)).toEqual(['stale']);
    expect(await status.textContent()).toBe('1 of 4 findings');
    await page.getByRole('button', { name: '1 proved' }).click();
    expect(await listedIds(page)).toEqual(['stale', 'fine']);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await status.textContent()).toBe('All 4 findings');
    await page.getByRole('combobox', { name: 'Python' }).selectOption('3.14');
    expect(await listedIds(page)).toEqual(['stale', 'silent', 'thread']);
    await page.getByRole('combobox', { name: 'Python' }).selectOption('3.10');
    expect(await listedIds(page)).toEqual(['silent', 'thread']);
    await page.getByLabel('Verdict').selectOption('matched');
    expect(await listedIds(page)).toEqual(['stale', 'fine']);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Feature').selectOption('threads');
    expect(await listedIds(page)).toEqual(['thread']);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Document').selectOption('docs/other.md');
    expect(await listedIds(page)).toEqual(['fine']);
  });

  test.each([
    ['the source', 'Second page thousands', 'fine'],
    ['the output', 'forty-two', 'silent'],
    ['a traceback', 'division by zero', 'stale'],
    ['the name of a verdict', 'mismatched', 'stale'],
    ['the place', 'other.md', 'fine'],
    ['a reason', 'start', 'thread'],
  ])('is searched in %s', async (_, query, id) => {
    const { page } = await openReport(browser(), mixedReport);
    await page.getByLabel('Search').fill(query);
    expect(await listedIds(page)).toEqual([id]);
  });

  test('is searched in all that it says, and the picture pales with it', async () => {
    const { page } = await openReport(browser(), mixedReport);
    await page.keyboard.press('/');
    await page.keyboard.type('TWO thousand');
    expect(await listedIds(page)).toEqual(['stale']);
    expect(await page.locator('[role=row].pale').count()).toBe(3);
    await page.keyboard.press('Escape');
    expect((await listedIds(page)).length).toBe(4);
    await page.keyboard.type('no such words');
    expect(await page.locator('#list').textContent()).toBe(
      'No finding is like that. Clear the filters to see all of them.',
    );
  });

  test('explains a verdict over itself, and stays as it was', async () => {
    const { page } = await openReport(browser(), mixedReport);
    await page.getByRole('button', { name: '1 broken' }).click();
    await page.locator('summary').click();
    await page.getByRole('link', { name: 'What does mismatched mean?' }).click();
    const dialog = page.getByRole('dialog', { name: 'What mismatched means' });
    expect(await dialog.locator('h2:visible').textContent()).toBe('mismatched');
    await dialog.getByRole('link', { name: 'broken' }).click();
    expect(await page.getByRole('dialog').locator('h2:visible').textContent()).toBe('broken');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await listedIds(page)).toEqual(['stale']);
    expect(await page.locator('details[open]').count()).toBe(1);
    expect(await page.locator(':focus').textContent()).toBe('What does mismatched mean?');
  });

  test('leads to the explanation of a verdict by its address, and to none that there is not', async () => {
    const { page } = await openReport(browser(), mixedReport);
    await page.evaluate("location.hash = '#about=raised'");
    await page.getByRole('dialog', { name: 'What raised means' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.evaluate("location.hash = '#about=nonsense'");
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('shows by signs what became of a snippet, and says what they mean', async () => {
    const { page } = await openReport(browser(), everyStatus);
    const columns = await page
      .locator('[role=row]')
      .evaluateAll((all) =>
        all.map((each) => `${each.getAttribute('aria-label')} ${each.textContent}`),
      );
    expect(columns).toEqual([
      'page/proved ✓✓✓✓✓✓',
      'page/stale ✓✓✓××~',
      'page/known ⊗⊗⊗⊗⊗⊗',
      'page/mended !!!!!✓',
      'page/later »»»»»»',
      'page/guess ¿¿¿¿¿¿',
      'page/newer ✓',
    ]);
    expect(await page.locator('#legend').innerText()).toContain('⊗ breaks as it is said to');
    const looks = ['known', 'stale'].map((id) =>
      page.evaluate(
        `getComputedStyle(document.querySelector('[aria-label="page/${id}"] :nth-child(4)')).backgroundColor`,
      ),
    );
    expect(new Set(await Promise.all(looks)).size).toBe(2);
  });

  test('has neither a picture nor filters where nothing was found', async () => {
    const { page } = await openReport(browser(), buildReport({ findings: [], documents: [] }));
    expect(await page.locator('main').innerText()).toBe('Findings\n\nNo snippet was found.');
  });

  test.each([1280, 700, 400])('cuts no choice of its filters at %i pixels', async (width) => {
    const { page } = await openReport(browser(), mixedReport);
    await page.setViewportSize({ width, height: 800 });
    await page.getByLabel('Verdict').selectOption('matched');
    expect(await page.evaluate(cutFilters)).toEqual([]);
  });

  test('keeps what is shown in its address', async () => {
    const { page } = await openReport(browser(), mixedReport);
    await page.getByLabel('Search').fill('print');
    await page.getByRole('button', { name: '1 broken' }).click();
    await page.locator('summary').click();
    await page.waitForURL(/open/);
    expect(new URL(page.url()).hash).toBe('#outcome=broken&query=print&open=page%2Fstale');
    await page.reload();
    expect(await listedIds(page)).toEqual(['stale']);
    expect(await page.getByLabel('Search').inputValue()).toBe('print');
    await page.locator('details[open] .detail').waitFor();
  });

  test('links to the line of the document, from the folder of the report', async () => {
    const { page } = await openReport(browser(), mixedReport);
    await page.locator('summary').first().click();
    expect(await page.locator('.places a').first().getAttribute('href')).toBe(
      '../docs/a%20page.md#L7',
    );
  });

  test('says what the terminal says where no scripts run', async () => {
    const { page } = await openReport(browser(), frozenReport, { javaScriptEnabled: false });
    const text = await page.locator('body').innerText();
    expect(text).toContain('lessons/expert-python.md:40  01-bytecode-2');
    expect(text).toContain('14 questions, 22 blocks: 5 proved, 9 broken');
    expect(await page.locator('#page').isVisible()).toBe(false);
  });

  test('is printed with all of it open', async () => {
    const { page } = await openReport(browser(), frozenReport);
    await page.evaluate(`addEventListener('beforeprint', () => {
      window.printed = document.querySelectorAll('details[open] .detail').length;
    })`);
    await page.pdf();
    expect(await page.evaluate('window.printed')).toBe(frozenReport.findings.length);
    expect(await page.locator('details[open]').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('makes rows as they are needed, and details when they are opened', async () => {
    const { page } = await openReport(browser(), largeReport(1000));
    expect(await page.locator('#status').textContent()).toBe('All 1000 findings');
    expect(await page.locator('[role=row]').count()).toBe(1000);
    expect(await page.locator('summary').count()).toBe(50);
    expect(await page.locator('.detail').count()).toBe(0);
    await page.locator('#more').scrollIntoViewIfNeeded();
    await page.locator('li:nth-child(51)').waitFor();
    await page.getByLabel('Search').fill('snippet-999');
    expect(await listedIds(page)).toEqual(['snippet-999']);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('[role=row]').nth(900).click();
    await page.locator('details[open] .detail').waitFor();
  });

  test('is light or dark as the system is, unless the reader chooses', async () => {
    const { page } = await openReport(browser(), mixedReport, { colorScheme: 'dark' });
    const background = (): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    expect(await background()).toBe('rgb(15, 19, 24)');
    await page.getByLabel('Theme').selectOption('light');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.reload();
    expect(await background()).toBe('rgb(255, 255, 255)');
  });
});

/** What a text would do that got out of its place. */
const escapeAttempt = `
  const image = document.createElement('img');
  image.src = 'https://example.com/leak';
  const script = document.createElement('script');
  script.textContent = 'document.title = "owned"';
  document.body.append(image, script);
  fetch('https://example.com/leak').catch(() => undefined);
`;

/** The filters that are narrower than they would have to be to show the longest of their choices. */
const cutFilters = `
  [...document.querySelectorAll('.fields select')]
    .filter((select) => {
      const whole = select.cloneNode(true);
      whole.style.cssText = 'position: absolute; width: auto; max-width: none';
      whole.style.fontWeight = getComputedStyle(select).fontWeight;
      select.after(whole);
      const { width } = whole.getBoundingClientRect();
      whole.remove();
      return select.getBoundingClientRect().width + 1 < width;
    })
    .map(({ id }) => id)
`;
