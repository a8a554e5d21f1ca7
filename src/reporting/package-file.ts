import { existsSync } from 'node:fs';

/** The address of a file of docproof's own package, by its path in there. */
export function packageFile(path: string): URL {
  return new URL(path, folder);
}

/** How deep this module lies in the package depends on whether it was bundled. */
function packageFolder(inside: URL): URL {
  const isRoot = existsSync(new URL('package.json', inside));
  return isRoot ? inside : packageFolder(new URL('..', inside));
}

const folder = packageFolder(new URL('.', import.meta.url));
