export { type ProveOptions, proveDocuments } from './prove-documents.ts';
