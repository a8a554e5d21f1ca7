import { readFile } from 'node:fs/promises';
import type { ReportingDescriptor, ToolComponent } from 'sarif';
import { type ExplainedKind, explainedKinds, isExplained } from '../../model/verdict-page.ts';
import { packageFile } from '../package-file.ts';
import { pageOf, type RemarkKind, remarkHelp, remarkSummaries } from '../remarks/kinds.ts';

/** What stands in files of docproof's package about docproof itself. */
export interface ToolFiles {
  readonly version: string;
  /** The text of each page in `docs/verdicts/`, as Markdown. */
  readonly pages: Readonly<Record<ExplainedKind, string>>;
}

/** Reads them from the package. */
export async function readToolFiles(): Promise<ToolFiles> {
  const { version }: { version: string } = JSON.parse(await read('package.json'));
  const kinds = Object.keys(explainedKinds) as readonly ExplainedKind[];
  const pages = kinds.map(async (kind) => [kind, await read(`docs/verdicts/${kind}.md`)]);
  return { version, pages: Object.fromEntries(await Promise.all(pages)) };
}

async function read(path: string): Promise<string> {
  return (await readFile(packageFile(path), 'utf8')).replaceAll('\r\n', '\n');
}

/** docproof with all of its rules, whatever was found, so that the index of one never changes with a report. */
export function describeTool({ version, pages }: ToolFiles): ToolComponent {
  return {
    name: 'docproof',
    fullName: `docproof ${version}`,
    semanticVersion: version,
    rules: kinds.map((kind) => toRule(kind, pages)),
  };
}

const kinds = Object.keys(remarkSummaries) as readonly RemarkKind[];

/** Where a rule stands among all of them. */
export function indexOfRule(kind: RemarkKind): number {
  return kinds.indexOf(kind);
}

/** Its help is the whole page, so that a viewer shows it without an address to go to. */
function toRule(kind: RemarkKind, pages: ToolFiles['pages']): ReportingDescriptor {
  const summary = { text: `${remarkSummaries[kind]}.` };
  if (!isExplained(kind)) {
    const text = remarkHelp[kind];
    return {
      ...{ id: kind, shortDescription: summary },
      ...{ fullDescription: { text }, help: { text, markdown: text } },
    };
  }
  const page = withoutTargets(pages[kind]);
  const [, ...paragraphs] = page.split('\n\n');
  return {
    ...{ id: kind, shortDescription: summary },
    fullDescription: { text: paragraphs.slice(0, 2).join(' ').replaceAll('\n', ' ') },
    help: { text: `${page}\nThe same is told by \`${pageOf(kind)}\`.\n`, markdown: page },
  };
}

/** A page names others of its folder, which are not where a log is read. */
function withoutTargets(page: string): string {
  return page.replaceAll(/\[([^\]]+)\]\(\w[\w-]*\.md\)/gu, '$1');
}
