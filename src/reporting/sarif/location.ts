import type { ArtifactLocation, Region as SarifRegion } from 'sarif';
import type { Region } from '../remarks/region.ts';
import { visibleText } from '../terminal/visible.ts';

/** A file by its address, relative to the root of the project. */
export function toArtifact(path: string): ArtifactLocation {
  const uri = visibleText(path).split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

/** The region within its file; undefined when it is all of it. */
export function toSarifRegion({
  line,
  column,
  endLine,
  endColumn,
}: Region): SarifRegion | undefined {
  if (line === undefined) return undefined;
  return {
    startLine: line,
    ...(column !== undefined && { startColumn: column }),
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  };
}
