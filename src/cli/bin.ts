#!/usr/bin/env node
import process from 'node:process';
import { cacheFolder } from './cache-folder.ts';
import { main } from './main.ts';

// The first Ctrl-C asks for a report of what is known; the second one finds no listener and kills.
const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());

// A reader that has seen enough, such as `head`, changes neither the work nor the exit code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main({
  argv: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  cwd: process.cwd(),
  cacheFolder: cacheFolder(process.cwd(), process.versions.node),
  env: process.env,
  signal: interruption.signal,
});
