export { configJsonSchema, settingShape } from './configuration/check-settings.ts';
export { type Config, defaultConfig } from './configuration/config.ts';
export { findConfigurations } from './configuration/find-configurations.ts';
export { readReporter } from './configuration/read-reporter.ts';
export {
  defineConfig,
  isInnerFolder,
  type SettingName,
  type Settings,
  settingNames,
  settings,
} from './configuration/settings.ts';
export { hasDocument } from './document-of-folder.ts';
export {
  createExecutionStore,
  type ExecutionStore,
  type StoredExecutions,
} from './execution-store.ts';
export {
  appendStored,
  deleteStored,
  expectationPath,
  listStored,
  readStored,
  snippetPath,
  writeStored,
} from './files.ts';
export { type FoundDocument, findDocuments } from './find-documents.ts';
export { type HeldExecutions, holdExecutions } from './held-executions.ts';
export { createImageCache } from './image-cache.ts';
export { inBatches } from './in-batches.ts';
export { findOrphans } from './orphans.ts';
export { type OpenedProject, openProject, type Project } from './project.ts';
export { readInside } from './read-inside.ts';
export { mostSimilar } from './similar.ts';
export {
  type CacheSize,
  cleanCache,
  measureCache,
  measureCode,
  type StoredSize,
} from './stored-cache.ts';
export { namesDocuments, siblingsOf } from './targets.ts';
export { type FileEvent, watchFolder } from './watch-folder.ts';
