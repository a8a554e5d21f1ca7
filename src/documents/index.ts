export { documentExtensions } from './formats.ts';
export { type Reading, readDocument, type SourceFile } from './read-document.ts';
