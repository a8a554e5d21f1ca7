export { conclude, type Judged, type Subject } from './conclude.ts';
export { judge } from './judge.ts';
export { type Seen, seenIn } from './seen.ts';
export { mapTraceback } from './traceback.ts';
