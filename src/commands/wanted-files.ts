import { posix } from 'node:path';
import { newExpectationText } from '../expectations/index.ts';
import type { Document, Snippet } from '../model/snippet.ts';
import { expectationPath, type Project, readStored, snippetPath } from '../workspace/index.ts';
import type { WantedFile } from './plan-changes.ts';

/** The files that the snippets of these documents are to have. */
export async function wantedFiles(
  project: Project,
  documents: readonly Document[],
): Promise<readonly WantedFile[]> {
  const schema = await schemaFile(project);
  return documents
    .flatMap(({ snippets }) => snippets)
    .flatMap((snippet) => [codeFile(project, snippet), expectationFile(project, snippet, schema)]);
}

/** Path or URL of the JSON Schema, relative to an expectation. */
export async function schemaReference(project: Project, expectation: string): Promise<string> {
  return posix.relative(posix.dirname(expectation), await schemaFile(project));
}

/** The file that a snippet is extracted to. */
export function codeFile(project: Project, snippet: Snippet): WantedFile {
  const path = snippetPath(project, snippet);
  const text = `${reviewWords(snippet)}${snippet.source.replace(/\n+$/, '')}\n`;
  return { path, text, origin: snippet.origin, keep: false };
}

/** At the top of the file, why its code must not be relied on. */
function reviewWords({ review, origin }: Snippet): string {
  if (review === undefined) return '';
  const words = [
    `Needs review: docproof is ${Math.floor(review.confidence * 100)} % sure of this code, and does not run it.`,
    ...review.reasons.map((reason) => `- ${reason}`),
    `Put it as it is meant into ${origin.document}, line ${origin.line}.`,
  ];
  return words.map((line) => `# ${line}\n`).join('');
}

function expectationFile(project: Project, snippet: Snippet, schema: string): WantedFile {
  const path = expectationPath(project, snippet);
  const text = newExpectationText(posix.relative(posix.dirname(path), schema));
  return { path, text, origin: snippet.origin, keep: true };
}

/** Shown path of the JSON Schema of expectations: the project's own, else that of the installed package. */
async function schemaFile(project: Project): Promise<string> {
  const own = 'schema/expectation.schema.json';
  const { kind } = await readStored(project, own);
  return kind === 'read' ? own : `node_modules/docproof/${own}`;
}
