export {
  type ExtractOptions,
  type ExtractPorts,
  type ExtractResult,
  extract,
} from './extract.ts';
export type { GatherStep } from './gather.ts';
export {
  checkDocuments,
  type InitChoices,
  type InitPlan,
  type PlannedFile,
  planFiles,
  type Survey,
  surveyFolder,
  writePlan,
} from './init.ts';
export {
  type BlockCounts,
  type BlockKind,
  blockKinds,
  type ListedBlock,
  type ListedDocument,
  type Listing,
  type ListOptions,
  type ListPorts,
  list,
} from './list.ts';
export { merge } from './merge.ts';
export type { Change, ChangeKind } from './plan-changes.ts';
export { shareEngine } from './share-engine.ts';
export type { ShardChoice } from './take-shard.ts';
export {
  type FileChange,
  type Gap,
  type Left,
  type UpdateOptions,
  type UpdatePorts,
  type UpdateResult,
  update,
} from './update.ts';
export { UsageError } from './usage-error.ts';
export {
  type CreateEngine,
  loadEngine,
  type VerifyOptions,
  type VerifyPorts,
  verify,
} from './verify.ts';
export { createWatchSession, type FailingTargets, isFailing, type WatchSession } from './watch.ts';
