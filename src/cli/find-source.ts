import { readFile, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Report } from '../model/report.ts';
import type { Project } from '../workspace/index.ts';

/** What a report was made of. */
export type Source = 'a document' | 'an expectation' | 'the configuration' | 'a file';

/**
 * What a file, absolute, was to the verification that a report tells of; undefined when it was not
 * read. A file that is not there yet cannot have been.
 */
export async function findSource(
  file: string,
  report: Report,
  { root, configFile }: Pick<Project, 'root' | 'configFile'>,
): Promise<Source | undefined> {
  const real = await realpath(file).catch(() => undefined);
  if (real === undefined) return undefined;
  const realRoot = await realpath(root);
  const shown = sourcesOf(report, configFile).find(([path]) =>
    [resolve(root, path), resolve(realRoot, path)].some((each) => each === file || each === real),
  );
  return shown?.[1] === 'a document' && (await isReport(real)) ? undefined : shown?.[1];
}

/** Whether a document is an earlier report, which a search of its folder found: no author wrote it. */
async function isReport(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^## docproof: |^<!doctype html>.*<meta name="generator" content="docproof">/s.test(
    text.slice(0, longestHead),
  );
}

/** UTF-16 units within which a report says that it is one. */
const longestHead = 1_000;

/** Each file that was read, relative to the project, the surest word for it first. */
function sourcesOf(
  { documents, findings, problems }: Report,
  configFile: string | undefined,
): readonly (readonly [path: string, source: Source])[] {
  return [
    ...(configFile === undefined ? [] : [[configFile, 'the configuration'] as const]),
    ...documents.map(({ path }) => [path, 'a document'] as const),
    ...findings.flatMap(({ expectationFile: path }) =>
      path === undefined ? [] : [[path, 'an expectation'] as const],
    ),
    // What a document includes, and what could not be read as it stands.
    ...findings.map(({ snippet }) => [snippet.origin.document, 'a file'] as const),
    ...problems.flatMap(({ file }) => (file === undefined ? [] : [[file, 'a file'] as const])),
  ];
}
