export type { Config } from './config.ts';
export {
  deleteStored,
  expectationPath,
  listStored,
  readStored,
  snippetPath,
  writeStored,
} from './files.ts';
export { type FoundDocument, findDocuments } from './find-documents.ts';
export { createImageCache } from './image-cache.ts';
export { inBatches } from './in-batches.ts';
export { findOrphans } from './orphans.ts';
export { isPercent, percentRule } from './percent.ts';
export { openProject, type Project } from './project.ts';
export { readInside } from './read-inside.ts';
export { mostSimilar } from './similar.ts';
export { namesDocuments, siblingsOf } from './targets.ts';
export { isTimeout, timeoutRule } from './timeout.ts';
export { type FileEvent, watchFolder } from './watch-folder.ts';
