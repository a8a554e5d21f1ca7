#!/usr/bin/env node
import * as nodeModule from 'node:module';
import process from 'node:process';
import { listenForInterruption } from './interruption.ts';

/** What Node has from 22.8 on. */
type NodeModule = typeof nodeModule & { readonly enableCompileCache?: () => unknown };

// All else is loaded later: it takes a while, in which a Ctrl-C would kill.
const signal = listenForInterruption(process);
// V8 then finds the code that it compiled the last time, in a folder that Node chooses.
(nodeModule as NodeModule).enableCompileCache?.();
const { runProcess } = await import('./run-process.ts');
await runProcess(signal);
