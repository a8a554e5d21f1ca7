import { resolve } from 'node:path';
import envPaths from 'env-paths';
import findCacheDirectory from 'find-cache-directory';

/**
 * Where docproof keeps what it can make anew: in the folder that CACHE_DIR names, or
 * `node_modules/.cache/docproof` of the project, or else where the platform wants caches. Each Node
 * has a folder of its own.
 */
export function cacheFolder(cwd: string, nodeVersion: string): string {
  const folder =
    findCacheDirectory({ name: 'docproof', cwd }) ?? envPaths('docproof', { suffix: '' }).cache;
  return resolve(cwd, folder, `node-${nodeVersion}`);
}
