export { type Candidate, type PlannedRun, planRuns } from './plan.ts';
