import { readFile } from 'node:fs/promises';
import { packageFile } from '../package-file.ts';
import { readExplanations } from './explanations.ts';

/** The texts that a page is made of, before a report is put into it. */
export interface PageFiles {
  /** HTML in which `{{name}}` stands for what differs from report to report. */
  readonly markup: string;
  readonly style: string;
  /** One program without imports. */
  readonly script: string;
  /** What the verdicts and statuses mean, as HTML. */
  readonly explanations: string;
}

/** The modules of the script, each after those that it imports. */
const modules = [
  'dom.js',
  'filter.js',
  'address.js',
  'explanations.js',
  'lines.js',
  'detail.js',
  'row.js',
  'list.js',
  'columns.js',
  'picture.js',
  'controls.js',
  'keys.js',
  'sticky.js',
  'theme.js',
  'main.js',
] as const;

/** The parts of its style; the last ones change what is said before. */
const styles = [
  'page.css',
  'controls.css',
  'picture.css',
  'findings.css',
  'code.css',
  'dialogs.css',
  'narrow.css',
  'contrast.css',
  'print.css',
] as const;

export async function readPageFiles(): Promise<PageFiles> {
  const [markup, style, script, explanations] = await Promise.all([
    read('page.html'),
    Promise.all(styles.map(read)),
    Promise.all(modules.map(read)),
    readExplanations(packageFile('docs/verdicts/')),
  ]);
  return { markup, style: style.join('\n'), script: joinModules(script), explanations };
}

// Line ends are those that a browser makes of them before it checks the hash of a script.
async function read(name: string): Promise<string> {
  const file = packageFile(`src/reporting/html/page/${name}`);
  return (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
}

/**
 * Makes one module of several, whose names must all differ: a module that stands in a page cannot
 * import another one of the same page.
 */
export function joinModules(sources: readonly string[]): string {
  return sources
    .map((source) =>
      source.replace(/^import [^;]+;\n/gm, '').replace(/^export (?=const|function|class)/gm, ''),
    )
    .join('\n');
}
