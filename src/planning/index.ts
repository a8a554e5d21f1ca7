export { type Candidate, type PlannedRun, planRuns, type RunDefaults } from './plan.ts';
