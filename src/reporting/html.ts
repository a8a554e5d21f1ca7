import { fillPage } from './html/fill-page.ts';
import { readPageFiles } from './html/page-files.ts';
import { toPageData } from './html/to-page-data.ts';
import type { Reporter } from './reporter.ts';
import { renderTerminal } from './terminal.ts';

/** The report as it stands on the page for a browser that runs no scripts. */
const withoutScripts = { width: 100, color: false };

/**
 * Reads the files of the page. What it gives renders a report as one HTML file that needs nothing
 * else, neither a network nor other files.
 */
export async function loadHtml(): Promise<Reporter> {
  const files = await readPageFiles();
  return (report, style) =>
    fillPage(files, toPageData(report, style), renderTerminal(report, withoutScripts));
}
