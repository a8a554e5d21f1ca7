import { runCases } from '../helpers/run-cases.ts';

await runCases((theme) => theme === 'cli');
