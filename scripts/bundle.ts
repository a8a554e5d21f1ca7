import { readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Bundles the program into a few files under `dist/bundle/`. Loading the 800 modules that it is
 * made of takes three times as long as loading the same code from a bundle, and an author waits
 * for it at each start. The engine stays as it is: its workers load files of their own.
 *
 * `dist/bundle/` lies as deep as `dist/cli/`, so that paths relative to a module stay right.
 */
const folder = 'dist/bundle';

/** What dependencies that are CommonJS expect to be there. */
const commonJs = [
  "import { createRequire as createBundleRequire } from 'node:module';",
  "import { dirname as dirnameOfBundle } from 'node:path';",
  "import { fileURLToPath as pathOfBundle } from 'node:url';",
  'const require = createBundleRequire(import.meta.url);',
  'const __filename = pathOfBundle(import.meta.url);',
  'const __dirname = dirnameOfBundle(__filename);',
];

/** Files that an earlier build left have other hashes in their names. */
await rm(folder, { recursive: true, force: true });
await build({
  entryPoints: { docproof: 'dist/cli/bin.js' },
  outdir: folder,
  bundle: true,
  // What is imported when it is needed keeps a file of its own.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // The second one loads its compiler from its own folder.
  external: ['../execution/*', 'jiti'],
  banner: { js: commonJs.join('\n') },
  logLevel: 'warning',
});
const files = await readdir(folder);
if (!files.includes('docproof.js')) throw new Error(`no docproof.js in ${folder}`);
