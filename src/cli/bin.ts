#!/usr/bin/env node
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readScript } from './compiled-code.ts';
import { listenForInterruption } from './interruption.ts';

// All else is loaded later: it takes a while, in which a Ctrl-C would kill.
const signal = listenForInterruption(process);
const file = fileURLToPath(new URL('program.js', import.meta.url));
const codeFolder = findCodeFolder();
// For other verbs it is other code.
const verb = process.argv[2] === 'verify' ? 'verify' : 'other';
const { script, keep } = readScript(file, join(codeFolder, `${verb}-${process.arch}`));
const module = { exports: {} as typeof import('./run-process.ts') };
// As it is made in scripts/bundle.ts.
script.runInThisContext()(
  module,
  module.exports,
  createRequire(file),
  (specifier: string) => import(specifier),
  import.meta.url,
  file,
  dirname(file),
);
await module.exports.runProcess(signal, codeFolder);
// What was cleaned stays clean.
if (process.argv[2] !== 'cache') keep();

/** Beside the packages that docproof is among, as safe as they are. */
function findCodeFolder(): string {
  const own = dirname(dirname(dirname(file)));
  const packages = dirname(own);
  const modules = basename(packages) === 'node_modules' ? packages : join(own, 'node_modules');
  return join(modules, `.cache/docproof/node-${process.versions.node}/code`);
}
