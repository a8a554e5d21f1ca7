import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { loadHtml } from '../../dist/reporting/html.js';
import { largeReport } from '../../test/browser/large-report.ts';
import { findChromium } from '../../test/helpers/chromium.ts';

/** What a reader waits for, with a page of many findings in Chromium. */
export interface PageCost {
  readonly findings: number;
  readonly bytes: number;
  readonly renderMs: number;
  readonly steps: readonly StepCost[];
}

export interface StepCost {
  readonly name: string;
  /** From what the reader does to the frame that shows what came of it. */
  readonly ms: number;
  /** Tasks of 50 ms or more, in which the page does not answer. */
  readonly longTasks: number;
}

const findings = 5000;

/** Undefined where there is no Chromium. */
export async function measurePage(): Promise<PageCost | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const render = await loadHtml();
  const report = largeReport(findings);
  const start = performance.now();
  const html = render(report, { width: 100, color: false, toProject: '' });
  const renderMs = performance.now() - start;
  const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    const steps = await measureSteps(page, pathToFileURL(file).href);
    return { findings, bytes: Buffer.byteLength(html), renderMs, steps };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function measureSteps(page: Page, address: string): Promise<readonly StepCost[]> {
  await page.addInitScript(`
    window.longTasks = 0;
    new PerformanceObserver((list) => { window.longTasks += list.getEntries().length; })
      .observe({ type: 'longtask', buffered: true });
  `);
  await page.goto(address);
  await settle(page);
  const opening: StepCost = {
    name: 'open the page',
    ms: await page.evaluate<number>(
      "performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint').startTime",
    ),
    longTasks: await page.evaluate<number>('window.longTasks'),
  };
  return [
    opening,
    await measureStep(page, 'filter by outcome', 'document.querySelector(".outcome").click()'),
    await measureStep(page, 'first search', type('row 17')),
    await measureStep(page, 'next search', type('snippet-49')),
    await measureStep(page, 'clear', 'document.querySelector("[type=reset]").click()'),
    await measureStep(page, 'open a finding', 'document.querySelector("summary").click()'),
    await measureStep(page, 'filter by Python', choose('python', '3.13')),
  ];
}

function type(text: string): string {
  return `query.value = ${JSON.stringify(text)}; query.dispatchEvent(new Event('input', { bubbles: true }))`;
}

function choose(id: string, value: string): string {
  return `${id}.value = ${JSON.stringify(value)}; ${id}.dispatchEvent(new Event('input', { bubbles: true }))`;
}

async function measureStep(page: Page, name: string, action: string): Promise<StepCost> {
  const before = await page.evaluate<number>('window.longTasks');
  const ms = await page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now();
    ${action};
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  })`);
  await settle(page);
  return { name, ms, longTasks: (await page.evaluate<number>('window.longTasks')) - before };
}

/** Until nothing is left to do, and long tasks have been told. */
async function settle(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
  await page.waitForTimeout(300);
}
