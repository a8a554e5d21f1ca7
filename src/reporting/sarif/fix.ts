import type { Fix } from 'sarif';
import { differsBetweenPythons } from '../advice.ts';
import type { Remark } from '../remarks.ts';
import { toArtifact, toSarifRegion } from './location.ts';

/**
 * The edit that puts what was seen in the place of a claim, as `update --documents` would; undefined
 * where a report alone cannot tell what to write, or where: update reads the document for that.
 */
export function fixOf({ broken, finding, region }: Remark): Fix | undefined {
  if (!broken || !finding || !region) return undefined;
  const { claim } = broken;
  const deletedRegion = toSarifRegion(region);
  if (claim.rewrite === undefined || claim.line !== claim.endLine) return undefined;
  if (deletedRegion === undefined) return undefined;
  if (finding.chance !== undefined || differsBetweenPythons(broken, finding)) return undefined;
  // Indented code may be indented by less on some lines, and in other formats text is written in
  // another way than it reads: there the column of the document is not sure.
  const { origin, source } = finding.snippet;
  if (origin.column !== 1 || origin.places !== undefined) return undefined;
  const text = source.split('\n')[claim.line - 1] ?? '';
  if (text.slice(claim.column - 1, claim.endColumn - 1) !== claim.claimed) return undefined;
  return {
    description: { text: 'Write what was seen into the document' },
    artifactChanges: [
      {
        artifactLocation: toArtifact(region.file),
        replacements: [{ deletedRegion, insertedContent: { text: claim.rewrite } }],
      },
    ],
  };
}
