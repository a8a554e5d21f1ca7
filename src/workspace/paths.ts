import { isAbsolute, posix, relative, sep } from 'node:path';

/** `file` as reports show it: relative to `root`, with forward slashes. */
export function shownPath(root: string, file: string): string {
  return withForwardSlashes(relative(root, file) || '.');
}

export function withForwardSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** Most documents are Markdown; only others tell by their folder what they are. */
const withoutExtension: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdx']);

/**
 * The folder of a document under `snippets/` and `expectations/`: its path without the configured
 * folder that it lies in, and that of Markdown without the extension, so that `guide.md` and
 * `guide.rst` stand side by side; its name alone when it is outside of the project.
 */
export function documentFolder(path: string, configured: readonly string[]): string {
  const { dir, base, name: stem } = posix.parse(path);
  const name = withoutExtension.has(extensionOf(path)) ? stem : base;
  if (path.startsWith('../') || isAbsolute(path)) return name;
  const prefix = configured
    .map((entry) => posix.normalize(`${entry}/`))
    .filter((entry) => path.startsWith(entry))
    .reduce((longest, entry) => (entry.length > longest.length ? entry : longest), '');
  return posix.join(dir, name).slice(prefix.length);
}

/** Whether a path lies in a folder, or is it. Both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The extension in lower case and with its dot, `.md`. */
export function extensionOf(path: string): string {
  return posix.extname(path).toLowerCase();
}
