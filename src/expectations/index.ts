export { type ExpectationChanges, type OutcomeChanges, setExpectation } from './edit.ts';
export { withOptions } from './options.ts';
export { type ParsedExpectation, parseExpectation } from './parse.ts';
export { expectationJsonSchema } from './schema.ts';
export { emptyExpectationText, newExpectationText } from './skeleton.ts';
export { parseVersionRange } from './versions.ts';
export { versionsFor } from './versions-for.ts';
