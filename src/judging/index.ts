export { conclude, type Judged, type Subject } from './conclude.ts';
export { judge } from './judge.ts';
export { checkOutputBlock } from './output-block.ts';
export { mapTraceback } from './traceback.ts';
