export { conclude, type Judged, type Subject } from './conclude.ts';
export { judge } from './judge.ts';
export { sumProofs } from './proof.ts';
export { mapTraceback } from './traceback.ts';
