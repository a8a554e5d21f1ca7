import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../model/snippet.ts';
import { applyEdits, type Edit, type Replacement, replaceAll } from './edit.ts';
import { replaceInFile } from './encoding/write.ts';
import type { OpenFormat } from './formats.ts';
import { createPlacer, notFound, type Region } from './place-edit.ts';
import { decodeFile, openFormat, readIn, type SourceFile } from './read-document.ts';

/** An edit of one block of a document. */
export interface BlockEdit {
  /** Of the snippet, or of the one that the block of output belongs to. */
  readonly id: string;
  readonly block: 'code' | 'output';
  readonly edit: Edit;
}

export type Rewriting =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly document: Document;
      readonly textBefore: string;
      readonly textAfter: string;
    }
  /** Why it cannot be done, as the end of a sentence about the claim. */
  | { readonly ok: false; readonly reason: string };

/**
 * The file with its edits, byte for byte as it was outside of them. Refused when the result would
 * not be read as the same blocks with just these edits.
 */
export async function rewriteDocument(
  file: SourceFile,
  edits: readonly BlockEdit[],
): Promise<Rewriting> {
  return rewriteIn(await openFormat(file), file, edits);
}

/** `rewriteDocument` in a format that is open. */
export function rewriteIn(
  chosen: OpenFormat | undefined,
  file: SourceFile,
  edits: readonly BlockEdit[],
): Rewriting {
  if (chosen === undefined) return { ok: false, reason: 'its format is not known' };
  const decoded = decodeFile(file, chosen);
  if (!decoded.ok) return { ok: false, reason: decoded.message };
  const { document } = readIn(chosen, file);
  const place = (chosen.reader.createPlacer ?? createPlacer)(decoded.text);
  const replacements: Replacement[] = [];
  for (const { id, block, edit } of edits) {
    const region = regionOf(document, id, block);
    if (region?.origin.includedBy) {
      return {
        ok: false,
        reason: `it stands in ${region.origin.document}, which the document only names`,
      };
    }
    const replacement = region === undefined ? notFound : place(region, edit);
    if (typeof replacement === 'string') return { ok: false, reason: replacement };
    replacements.push(replacement);
  }
  const bytes = replaceInFile(file.bytes, decoded, replacements);
  if (bytes === undefined) {
    const reason = `docproof cannot write that in the encoding of the document, ${decoded.encoding}`;
    return { ok: false, reason };
  }
  const { document: rewritten } = readIn(chosen, { ...file, bytes });
  if (!isDeepStrictEqual(outlineOf(rewritten), outlineOf(withEdits(document, edits)))) {
    return { ok: false, reason: 'the document would be read as other blocks with it' };
  }
  const textAfter = replaceAll(decoded.text, replacements);
  return { ok: true, bytes, document: rewritten, textBefore: decoded.text, textAfter };
}

function regionOf(
  { snippets }: Document,
  id: string,
  block: BlockEdit['block'],
): Region | undefined {
  const snippet = snippets.find((each) => each.id === id);
  if (block === 'code') return snippet && { code: snippet.source, origin: snippet.origin };
  return snippet?.output && { code: snippet.output.text, origin: snippet.output.origin };
}

function withEdits(document: Document, edits: readonly BlockEdit[]): Document {
  const editsOf = (id: string, block: BlockEdit['block']): readonly Edit[] =>
    edits.filter((each) => each.id === id && each.block === block).map(({ edit }) => edit);
  const snippets = document.snippets.map((snippet) => ({
    ...snippet,
    source: applyEdits(snippet.source, editsOf(snippet.id, 'code')),
    ...(snippet.output && {
      output: {
        ...snippet.output,
        text: applyEdits(snippet.output.text, editsOf(snippet.id, 'output')),
      },
    }),
  }));
  return { ...document, snippets };
}

/** All of a document but where it stands in the file, which moves. */
function outlineOf({ snippets, otherBlocks, sections }: Document): unknown {
  return {
    snippets: snippets.map(({ origin: _, ...snippet }) => ({
      ...snippet,
      ...(snippet.output && { output: snippet.output.text }),
    })),
    otherBlocks: otherBlocks.map(({ language, reason }) => ({ language, reason })),
    sections,
  };
}
