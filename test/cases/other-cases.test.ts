import { runCases } from '../helpers/run-cases.ts';

const isElsewhere = (theme: string): boolean => /^(?:claims|cli|documents.*)$/.test(theme);
await runCases((theme) => !isElsewhere(theme));
