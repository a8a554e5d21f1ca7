export {
  type Change,
  type CreateEngine,
  type ExtractOptions,
  type ExtractPorts,
  type ExtractResult,
  extract,
  type FileChange,
  type Gap,
  type Left,
  type UpdateOptions,
  type UpdatePorts,
  type UpdateResult,
  UsageError,
  update,
  type VerifyOptions,
  type VerifyPorts,
  verify,
} from './commands/index.ts';
export {
  documentExtensions,
  type Reading,
  readDocument,
  type SourceFile,
} from './documents/index.ts';
export { createEngine, type Engine } from './execution/index.ts';
export {
  expectationJsonSchema,
  type ParsedExpectation,
  parseExpectation,
  parseVersionRange,
} from './expectations/index.ts';
export { conclude, judge, mapTraceback } from './judging/index.ts';
export type { CheckedClaim, ClaimKind, ClaimState } from './model/claim.ts';
export type { Execution, LineCoverage, PythonException, Run } from './model/execution.ts';
export {
  type Expectation,
  emptyExpectation,
  type Feature,
  featureLabels,
  features,
  type Outcome,
  type Raises,
  type VersionedOutcome,
} from './model/expectation.ts';
export type { Problem } from './model/problem.ts';
export { type PythonVersion, previewPythons, pythonVersions } from './model/python.ts';
export {
  type Fault,
  type Finding,
  type Report,
  type Status,
  statusSeverity,
} from './model/report.ts';
export type { Dialect, Document, Origin, OtherBlock, Snippet } from './model/snippet.ts';
export {
  type Judgement,
  type Severity,
  type Verdict,
  type VerdictKind,
  verdictSeverity,
} from './model/verdict.ts';
export { type Candidate, type PlannedRun, planRuns } from './planning/index.ts';
export {
  type Reporter,
  type ReporterName,
  renderJson,
  renderTerminal,
  reporters,
  reportJsonSchema,
  type Style,
} from './reporting/index.ts';
