export type { Edit } from './edit.ts';
export type { Inclusion, Inclusions } from './format.ts';
export {
  documentExtensions,
  extensionsOf,
  formatNames,
  searchedExtensions,
} from './formats.ts';
export { includesOf, type Reading, readDocument, type SourceFile } from './read-document.ts';
export { type BlockEdit, type Rewriting, rewriteDocument } from './rewrite-document.ts';
