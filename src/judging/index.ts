export { conclude, type Judged, type Subject } from './conclude.ts';
export { judge } from './judge.ts';
export { minimumToDeclare } from './minimum.ts';
export { mapTraceback } from './traceback.ts';
