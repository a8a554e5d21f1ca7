import { type PythonVersion, pythonVersions } from '../model/python.ts';

/** A version range as it is written: comparisons with commas between them; a bare version means itself. */
export const versionRangePattern: RegExp =
  /^\s*(?:[<>]=?|[=!]=)?\s*\d+\.\d+\s*(?:,\s*(?:[<>]=?|[=!]=)?\s*\d+\.\d+\s*)*$/u;

/**
 * The known Pythons in a range such as `>=3.12,<3.14`, oldest first. Undefined when the text is
 * no range; empty when it is one and no known Python lies in it.
 */
export function parseVersionRange(text: string): readonly PythonVersion[] | undefined {
  if (!versionRangePattern.test(text)) return undefined;
  const comparisons = text.split(',').map(parseComparison);
  return pythonVersions.filter((python) => comparisons.every((holds) => holds(rank(python))));
}

function parseComparison(text: string): (rank: number) => boolean {
  const version = text.trim().replace(/^[<>=!]+\s*/u, '');
  const operator = text.trim().slice(0, -version.length).trim();
  const bound = rank(version);
  return (candidate) => compare(operator, candidate - bound);
}

function compare(operator: string, difference: number): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case '!=':
      return difference !== 0;
    default:
      return difference === 0;
  }
}

/** A number that orders versions, of which `3.9` comes before `3.10`. */
function rank(version: string): number {
  const [major, minor] = version.split('.').map(Number);
  return (major ?? 0) * 1000 + (minor ?? 0);
}
