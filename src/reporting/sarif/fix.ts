import type { Fix } from 'sarif';
import type { CheckedClaim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import type { OutputBlock, Snippet } from '../../model/snippet.ts';
import { differsBetweenPythons } from '../advice.ts';
import { pythonsMissed } from '../counts.ts';
import type { Remark } from '../remarks/remark.ts';
import { toArtifact, toSarifRegion } from './location.ts';

/**
 * The edit that puts what was seen in the place of a claim, as `update --documents` would; undefined
 * where a report alone cannot tell what to write, or where: update reads the document for that.
 */
export function fixOf(
  { broken, finding, region }: Remark,
  report: Pick<Report, 'interrupted' | 'pythons'>,
): Fix | undefined {
  const deletedRegion = region && toSarifRegion(region);
  const output = broken?.claim.kind === 'block' ? finding?.snippet.output : undefined;
  const text = broken && (output ? writeBlock(broken.claim, output) : writeSeen(broken.claim));
  if (!broken || !finding || !region || !deletedRegion || text === undefined) return undefined;
  if (finding.chance !== undefined || differsBetweenPythons(broken, finding)) return undefined;
  if (pythonsMissed(finding, report).length > 0) return undefined;
  if (!output && !isPlaceSure(broken.claim, finding.snippet)) return undefined;
  return {
    description: { text: 'Write what was seen into the document' },
    artifactChanges: [
      {
        artifactLocation: toArtifact(region.file),
        replacements: [{ deletedRegion, insertedContent: { text } }],
      },
    ],
  };
}

/** What has to stand in the place of a claim; undefined when that takes more than its own line. */
function writeSeen({ kind, claimed, seen, rewrite }: CheckedClaim): string | undefined {
  if (rewrite !== undefined || kind !== 'example') return rewrite;
  const shown = withoutLineEnd(seen);
  const isPlain = /\S/u.test(shown) && !shown.includes('\n') && !/^\s*(?:>>>|\.\.\.)/u.test(shown);
  // An ellipsis may stand for any text, and is its author's to keep.
  return isPlain && !claimed.includes('...') ? shown : undefined;
}

/**
 * What has to stand in the place of a block of output. In Markdown that is right at the margin it is
 * written as it reads; elsewhere, and where it might end the block, update looks at the document.
 */
function writeBlock(
  { seen, claimed }: CheckedClaim,
  { origin, indent }: OutputBlock,
): string | undefined {
  const isAtMargin = indent === '' && origin.column === 1 && origin.places === undefined;
  const isMarkdown =
    origin.cell === undefined && /\.(?:md|markdown|mdx|qmd|rmd|myst)$/iu.test(origin.document);
  const shown = seen.replaceAll(/[^\S\n]+$/gmu, '').replace(/\n+$/u, '');
  const isPlain = /\S/u.test(shown) && !/^ {0,3}(?:```|~~~)/mu.test(shown);
  return isAtMargin && isMarkdown && isPlain && !claimed.includes('...') ? shown : undefined;
}

/**
 * Whether the claim stands in the document where the report says. Indented code may be indented by
 * less on some lines, and in other formats text is written in another way than it reads.
 */
function isPlaceSure(claim: CheckedClaim, { origin, source }: Snippet): boolean {
  if (claim.line !== claim.endLine || origin.column !== 1 || origin.places !== undefined)
    return false;
  const line = source.split('\n')[claim.line - 1] ?? '';
  return line.slice(claim.column - 1, claim.endColumn - 1) === withoutLineEnd(claim.claimed);
}

function withoutLineEnd(text: string): string {
  return text.replace(/\n$/u, '');
}
