#!/usr/bin/env node
import process from 'node:process';
import { listenForInterruption } from './interruption.ts';

// All else is loaded later: it takes a while, in which a Ctrl-C would kill.
const signal = listenForInterruption(process);
const { runProcess } = await import('./run-process.ts');
await runProcess(signal);
