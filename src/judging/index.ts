export { conclude, type Judged, type Subject } from './conclude.ts';
export { judge } from './judge.ts';
export { type Fate, fateOf, type JudgedMutant, provedOn, scoreMutants } from './mutation.ts';
export { mapTraceback } from './traceback.ts';
