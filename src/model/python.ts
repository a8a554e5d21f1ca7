/** The Pythons that docproof brings along, oldest first: one Pyodide release each. */
export const pythonVersions = ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'] as const;

export type PythonVersion = (typeof pythonVersions)[number];

/** Pythons that are not released yet: what breaks on them warns and never fails. */
export const previewPythons: ReadonlySet<PythonVersion> = new Set<PythonVersion>(['3.15']);

export function isPythonVersion(text: string): text is PythonVersion {
  return (pythonVersions as readonly string[]).includes(text);
}

/** Negative when `left` is the older Python, 0 when they are the same. */
export function comparePythons(left: PythonVersion, right: PythonVersion): number {
  return pythonVersions.indexOf(left) - pythonVersions.indexOf(right);
}
