export { applyMutant, mutate, shareOut } from './mutants.ts';
export { type Candidate, type PlannedRun, planRuns } from './plan.ts';
