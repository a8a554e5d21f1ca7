import { readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Bundles the program into two files under `dist/bundle/`, since an author waits for it at each
 * start. `program.js` is all of it as one function, whose compiled code can be kept from one start
 * to the next (`src/cli/compiled-code.ts`); `docproof.js` is what starts it. The engine stays as it
 * is: its workers load files of their own.
 *
 * `dist/bundle/` lies as deep as `dist/cli/`, so that paths relative to a module stay right.
 */
const folder = 'dist/bundle';
const program = `${folder}/program.js`;

/** What is loaded when it is needed: the engine, and a compiler that loads itself from files beside it. */
const outside = ['../execution/index.js', '../execution/run-keys.js', 'jiti'];

const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' } as const;

/** Files of an earlier build would go into the package. */
await rm(folder, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['dist/cli/bin.js'],
  outfile: `${folder}/docproof.js`,
  format: 'esm',
});
await build({
  ...common,
  entryPoints: ['dist/cli/run-process.js'],
  outfile: program,
  format: 'cjs',
  external: outside,
  // Names stay, for who reads a stack.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 200,
  define: { 'import.meta.url': 'moduleUrl' },
});
await writeFile(program, asFunction(await readFile(program, 'utf8')));

/** Code that V8 compiles by itself cannot import modules: it is handed what can. */
function asFunction(code: string): string {
  const imports = code.replace(/\bimport\("([^"]+)"\)/g, (all, specifier: string) =>
    outside.includes(specifier) ? `importModule("${specifier}")` : all,
  );
  for (const specifier of outside) {
    if (!imports.includes(`importModule("${specifier}")`)) {
      throw new Error(`${program} does not import ${specifier}`);
    }
  }
  return `(function (module, exports, require, importModule, moduleUrl, __filename, __dirname) {\n${ascii(imports)}})\n`;
}

/** Of a text that is ASCII, V8 keeps one byte for a character. Only regular expressions hold others. */
function ascii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
