import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { loadHtml } from '../../src/reporting/html.ts';
import { findChromium } from './chromium.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A page that shows a report, and what went wrong with it. */
export interface OpenedPage {
  readonly page: Page;
  /** All that it asked for but itself. */
  readonly requests: readonly string[];
  /** Exceptions, and what the browser complains of: what its policy forbids, for one. */
  readonly complaints: readonly string[];
}

/** Tests that share a Chromium; left out, with a word of why, where this machine has none. */
export function describeInBrowser(name: string, define: (browser: () => Browser) => void): void {
  const executablePath = findChromium();
  const why = executablePath === undefined ? ' (left out: no Chromium, set CHROMIUM to one)' : '';
  describe.skipIf(executablePath === undefined)(`${name}${why}`, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
    });
    afterAll(() => browser?.close());
    define(() => {
      if (browser === undefined) throw new Error('the browser has not started yet');
      return browser;
    });
  });
}

/** Writes a report into a folder and opens it from there, without a network. */
export async function openReport(
  browser: Browser,
  report: Report,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const folder = await temporaryFolder({});
  const file = join(folder, 'report.html');
  const render = await loadHtml();
  await writeFile(file, render(report, { width: 100, color: false, toProject: '../' }));
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(address);
  return { page, requests, complaints };
}

/** The ids of the findings that are listed, from the top. */
export function listedIds(page: Page): Promise<string[]> {
  return page.locator('#list .id').allTextContents();
}
