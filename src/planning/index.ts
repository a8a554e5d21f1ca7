export { moduleLabel } from './before.ts';
export { definersOf, missingName } from './definers.ts';
export { groupsOf } from './mates.ts';
export { applyMutant, mutate, shareOut } from './mutants.ts';
export { type Candidate, type PlannedRun, planRuns, toRun } from './plan.ts';
export { costKey, costsOf, type MeasuredCosts, splitEvenly } from './shard.ts';
export { type Earlier, type Member, runTogether } from './together.ts';
export { whyUnmet } from './unmet.ts';
