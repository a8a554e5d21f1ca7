import { posix } from 'node:path';
import { documentExtensions } from '../documents/index.ts';
import type { Report } from '../model/report.ts';
import type { Document } from '../model/snippet.ts';
import type { Config, FileEvent } from '../workspace/index.ts';

/** What has to be verified again. */
export interface Affected {
  /** The paths of documents; `all` when which documents there are, or what holds for all of them, may be another now. */
  readonly documents: 'all' | readonly string[];
  /** Those of the changes on which something rests. */
  readonly causes: readonly FileEvent[];
}

/** What rests on files that changed, by what is known of the documents. */
export function affectedBy(
  events: readonly FileEvent[],
  { documents, problems }: Pick<Report, 'documents' | 'problems'>,
  { expectations }: Pick<Config, 'expectations'>,
): Affected {
  const paths = new Set<string>();
  const causes: FileEvent[] = [];
  for (const event of events) {
    const { kind, path } = event;
    const resting = documents.filter(
      (document) => filesOf(document).has(path) || isExpectationOf(path, document, expectations),
    );
    const isUnread = problems.some(({ file }) => file === path) && resting.length === 0;
    const isAnotherSet = kind !== 'changed' && isDocument(path);
    if (isUnread || isAnotherSet || holdsForAll(path)) return { documents: 'all', causes: [event] };
    for (const document of resting) paths.add(document.path);
    if (resting.length > 0) causes.push(event);
  }
  return { documents: [...paths], causes };
}

/** The document itself, and the files whose code it shows. */
function filesOf({ path, snippets, otherBlocks }: Document): ReadonlySet<string> {
  return new Set([path, ...[...snippets, ...otherBlocks].map(({ origin }) => origin.document)]);
}

function isExpectationOf(path: string, { folder }: Document, expectations: string): boolean {
  return path.endsWith('.yaml') && posix.dirname(path) === posix.join(expectations, folder);
}

function isDocument(path: string): boolean {
  return documentExtensions.includes(posix.extname(path).toLowerCase());
}

/** The configuration, and the files that name what is not searched. */
function holdsForAll(path: string): boolean {
  const name = posix.basename(path);
  return name === 'package.json' || /^docproof\.config\.|^\.(git|docproof)ignore$/.test(name);
}
