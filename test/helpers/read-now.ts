import { formatNames, formatOf } from '../../src/documents/formats.ts';
import {
  openFormat,
  type Reading,
  readIn,
  type SourceFile,
} from '../../src/documents/read-document.ts';
import { type BlockEdit, type Rewriting, rewriteIn } from '../../src/documents/rewrite-document.ts';

const openFormats = new Map(
  await Promise.all(
    formatNames.map(async (format) => [format, await openFormat({ path: '', format })] as const),
  ),
);

/** `readDocument`, for which nothing has to be waited for. */
export function readNow(file: SourceFile): Reading {
  return readIn(formatFor(file), file);
}

/** `rewriteDocument`, for which nothing has to be waited for. */
export function rewriteNow(file: SourceFile, edits: readonly BlockEdit[]): Rewriting {
  return rewriteIn(formatFor(file), file, edits);
}

function formatFor({ path, format }: SourceFile): ReturnType<typeof openFormats.get> {
  return openFormats.get(format ?? formatOf(path)?.name ?? '');
}
