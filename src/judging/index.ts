export { conclude, type Judged, type Subject } from './conclude.ts';
export { isLackOfFeature } from './exception.ts';
export { judge } from './judge.ts';

export { matches } from './matching/matches.ts';
export { suggestMatchers } from './matching/suggest.ts';
export { findMinimum, minimumToDeclare } from './minimum.ts';
export { type Fate, fateOf, type JudgedMutant, provedOn, scoreMutants } from './mutation.ts';
export { checkOutputBlock, overruleBlock } from './output-block.ts';
export { overruleComments } from './overrule.ts';
export { sumProofs } from './proof.ts';
export { readAlike } from './read-alike.ts';
export { type Seen, seenIn } from './seen.ts';
export { settleClaims } from './settle-claims.ts';
export { mapTraceback } from './traceback.ts';
