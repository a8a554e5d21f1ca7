import { listPythons, onOneLine } from '../words.ts';
import { pageOf } from './kinds.ts';
import { showRegion } from './region.ts';
import type { Remark } from './remark.ts';

/** Where and what, in one line. */
export function headlineOf({ region, title }: Remark): string {
  return region === undefined ? title : onOneLine(`${showRegion(region)}: ${title}`);
}

/** What a remark says below its title, as plain text; empty when the title says all. */
export function explainRemark(remark: Remark): readonly string[] {
  return [...proveRemark(remark), ...concludeRemarks([remark])];
}

/** What shows that a remark is right. */
export function proveRemark({ evidence, context }: Remark): readonly string[] {
  const lines = evidence.flatMap(({ pythons, lines }) => {
    const where = `on ${listPythons(pythons)}${lines.length > 0 ? ':' : ''}`;
    return [...(pythons.length > 0 ? [where] : []), ...lines];
  });
  return [...lines, ...context];
}

/** What follows from remarks on the same snippet, each sentence once. */
export function concludeRemarks(remarks: readonly Remark[]): readonly string[] {
  const sentences = remarks.flatMap(({ faults, advice }) => [
    ...faults,
    ...advice.map((sentence) => `To do: ${sentence}`),
  ]);
  return [...new Set(sentences), ...pagesOf(remarks).map((page) => `What it means: ${page}`)];
}

/** The ways to the pages that explain what remarks are about, each once. */
export function pagesOf(remarks: readonly Remark[]): readonly string[] {
  return [...new Set(remarks.flatMap(({ kind }) => pageOf(kind) ?? []))];
}
