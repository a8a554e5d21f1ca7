import { runCases } from '../helpers/run-cases.ts';

await runCases((theme) => theme !== 'claims' && !theme.startsWith('documents'));
