export {
  type Change,
  type CreateEngine,
  type ExtractOptions,
  type ExtractPorts,
  type ExtractResult,
  extract,
  type FileChange,
  type Gap,
  type GatherStep,
  type Left,
  type ListedBlock,
  type ListedDocument,
  type Listing,
  type ListOptions,
  type ListPorts,
  list,
  merge,
  type ShardChoice,
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
  formatNames,
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
export {
  checkOutputBlock,
  conclude,
  judge,
  mapTraceback,
  matches,
  suggestMatchers,
} from './judging/index.ts';
export type { AnswerChange, AnswerRange } from './model/change.ts';
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
export {
  exactMatching,
  type MatcherName,
  type Matching,
  type Normalization,
  normalizations,
} from './model/matching.ts';
export type { BelowMinimum, BelowReason, Minimum } from './model/minimum.ts';
export type { Mutation, MutationOperator, Survivor } from './model/mutation.ts';
export type { Problem } from './model/problem.ts';
export type { Proof, SnippetProof } from './model/proof.ts';
export { type PythonVersion, previewPythons, pythonVersions } from './model/python.ts';
export {
  type Fault,
  type Finding,
  type Proposal,
  type Report,
  type Shard,
  type Status,
  statusSeverity,
} from './model/report.ts';
export type { ReporterName } from './model/reporter-name.ts';
export type {
  Dialect,
  Document,
  HiddenSetup,
  Origin,
  OtherBlock,
  OutputBlock,
  Snippet,
  SnippetOptions,
} from './model/snippet.ts';
export {
  type Judgement,
  type Severity,
  type Verdict,
  type VerdictKind,
  verdictSeverity,
} from './model/verdict.ts';
export {
  type Candidate,
  type Earlier,
  type Member,
  type PlannedRun,
  planRuns,
  runTogether,
} from './planning/index.ts';
export {
  type ParsedReport,
  parseReport,
  type Reporter,
  type ReporterEntry,
  renderJson,
  renderTerminal,
  reporters,
  reportJsonSchema,
  reportLineJsonSchema,
  type Style,
  type Verbosity,
} from './reporting/index.ts';
export { defineConfig, type Settings } from './workspace/index.ts';
