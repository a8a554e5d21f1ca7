import { parseVersionRange } from '../../src/expectations/index.ts';
import type { AnswerChange } from '../../src/model/change.ts';
import type { CheckedClaim } from '../../src/model/claim.ts';
import {
  defaultChance,
  type Execution,
  type PythonException,
  type Run,
} from '../../src/model/execution.ts';
import { type Expectation, emptyExpectation } from '../../src/model/expectation.ts';
import type { Mutant, Mutation, Survivor } from '../../src/model/mutation.ts';
import type { Proof } from '../../src/model/proof.ts';
import { type PythonVersion, pythonVersions } from '../../src/model/python.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import {
  type Document,
  noOptions,
  type Origin,
  type OtherBlock,
  type Snippet,
} from '../../src/model/snippet.ts';
import type { Judgement, Verdict } from '../../src/model/verdict.ts';

// Each builder gives a small valid whole; a test names only what it is about.

export function buildOrigin(given: Partial<Origin> = {}): Origin {
  const line = given.line ?? 10;
  return {
    document: 'lessons/lesson.md',
    line,
    column: 1,
    endLine: line,
    start: 100,
    end: 120,
    ...given,
  };
}

export function buildSnippet(given: Partial<Snippet> = {}): Snippet {
  return {
    id: '01-first',
    folder: 'lesson',
    source: 'print("hello")\n',
    dialect: 'script',
    origin: buildOrigin(),
    section: '01. What does print do?',
    options: noOptions,
    output: undefined,
    ...given,
  };
}

export function buildOtherBlock(given: Partial<OtherBlock> = {}): OtherBlock {
  return {
    language: 'console',
    origin: buildOrigin(),
    reason: 'its language is console',
    isOutput: false,
    ...given,
  };
}

export function buildDocument(given: Partial<Document> = {}): Document {
  const snippets = given.snippets ?? [buildSnippet()];
  const sections = snippets.flatMap(({ section }) => (section === undefined ? [] : [section]));
  return {
    path: 'lessons/lesson.md',
    folder: 'lesson',
    format: 'markdown',
    encoding: 'utf-8',
    snippets,
    otherBlocks: [],
    setups: [],
    sections: [...new Set(sections)],
    sectionWord: 'section',
    ...given,
  };
}

export function buildExpectation(given: Partial<Expectation> = {}): Expectation {
  return { ...emptyExpectation, ...given };
}

export function buildException(given: Partial<PythonException> = {}): PythonException {
  const type = given.type ?? 'ValueError';
  const message = given.message ?? 'no such thing';
  return {
    type,
    message,
    line: 1,
    traceback: `Traceback (most recent call last):\n  File "/home/reader/snippet.py", line 1, in <module>\n${type}: ${message}\n`,
    ...given,
  };
}

export function buildClaim(given: Partial<CheckedClaim> = {}): CheckedClaim {
  const line = given.line ?? 1;
  return {
    kind: 'example',
    line,
    column: 1,
    endLine: line,
    endColumn: 2,
    claimed: '2\n',
    seen: '2\n',
    state: 'held',
    ...given,
  };
}

/**
 * A change of what a snippet prints, or as given: by range what was seen, or true where the claim
 * holds. The Pythons are those in the range.
 */
export function buildChange(
  answers: Readonly<Record<string, string | true>>,
  given: Partial<AnswerChange> = {},
): AnswerChange {
  return {
    kind: 'stdout',
    place: undefined,
    answers: Object.entries(answers).map(([range, seen]) => ({
      pythons: parseVersionRange(range) ?? [],
      range,
      held: seen === true,
      seen: seen === true ? 'as claimed' : seen,
      raised: undefined,
    })),
    ...given,
  };
}

export function buildMutant(given: Partial<Mutant> = {}): Mutant {
  const start = given.start ?? 0;
  return { start, end: start + 1, replacement: '2', operator: 'number', ...given };
}

export function buildSurvivor(given: Partial<Survivor> = {}): Survivor {
  return {
    id: '01-first',
    document: 'lessons/lesson.md',
    line: 10,
    column: 1,
    operator: 'number',
    original: 'print(1)',
    replacement: 'print(2)',
    reason: 'output-stays',
    claimed: undefined,
    ...given,
  };
}

/** A mutation whose counts are those of its survivors, unless given. */
export function buildMutation(given: Partial<Mutation> = {}): Mutation {
  const survived = given.survivors?.length ?? 0;
  const killed = given.killed ?? 3;
  const all = killed + survived;
  return {
    score: all === 0 ? undefined : (100 * killed) / all,
    killed,
    survived,
    invalid: 0,
    notReached: 0,
    snippets: 1,
    pythons: ['3.14'],
    survivors: [],
    minimum: undefined,
    ...given,
  };
}

const noOutput = {
  stdout: '',
  stderr: '',
  truncated: false,
  claims: [],
  unclaimed: [],
  coverage: undefined,
  durationMs: 1,
  missingPackages: [],
  refusals: [],
};

/** A run of `pass` on 3.12. */
export function buildRun(given: Partial<Run> = {}): Run {
  return {
    python: '3.12',
    source: 'pass\n',
    dialect: 'script',
    before: [],
    setup: undefined,
    after: undefined,
    stdin: undefined,
    files: {},
    timeoutMs: 5_000,
    topLevelAwait: false,
    endsByRaising: false,
    coverage: false,
    chance: defaultChance,
    settled: [],
    ...given,
  };
}

type ExecutionOf<Kind extends Execution['kind']> = Extract<Execution, { kind: Kind }>;
type Given<Kind extends Execution['kind']> = Partial<Omit<ExecutionOf<Kind>, 'kind'>>;

/** An execution of any kind; `buildExecution('completed', { stdout: 'hi\n' })`. */
export function buildExecution<Kind extends Execution['kind']>(
  kind: Kind,
  given?: Given<Kind>,
): Execution;
export function buildExecution(kind: Execution['kind'], given: object = {}): Execution {
  return { ...noOutput, ...executionDefaults[kind], ...given };
}

const executionDefaults: {
  readonly [Kind in Execution['kind']]: Omit<ExecutionOf<Kind>, keyof typeof noOutput>;
} = {
  completed: { kind: 'completed' },
  raised: { kind: 'raised', exception: buildException() },
  exited: { kind: 'exited', code: 1 },
  'timed-out': { kind: 'timed-out', afterMs: 10_000 },
  'after-failed': { kind: 'after-failed', exception: buildException() },
  'setup-failed': { kind: 'setup-failed', exception: buildException() },
  deadlocked: { kind: 'deadlocked', waiting: ['Task-1: main'] },
  refused: { kind: 'refused', door: 'JsProxy_GetAttr_js' },
  crashed: { kind: 'crashed', reason: 'the interpreter stopped' },
  unsupported: { kind: 'unsupported', feature: 'threads', detail: "can't start new thread" },
};

const matched: Verdict = { kind: 'matched', claims: 1 };

export function buildJudgement(
  python: PythonVersion,
  verdict: Verdict = matched,
  given: Partial<Judgement> = {},
): Judgement {
  return { python, verdict, execution: buildExecution('completed'), belowMinimum: false, ...given };
}

/** One judgement for each Python: the verdict that `verdicts` names for it, else `matched`. */
export function buildJudgements(
  verdicts: Partial<Record<PythonVersion, Verdict>> = {},
  pythons: readonly PythonVersion[] = pythonVersions,
): readonly Judgement[] {
  return pythons.map((python) => buildJudgement(python, verdicts[python]));
}

export function buildFinding(given: Partial<Finding> = {}): Finding {
  return {
    snippet: buildSnippet(),
    expectation: emptyExpectation,
    expectationFile: 'expectations/lesson/01-first.yaml',
    status: 'proved',
    reason: undefined,
    faults: [],
    previewFailures: [],
    staleSince: undefined,
    minimum: undefined,
    changes: [],
    varies: [],
    coverage: undefined,
    unclaimed: [],
    claims: 0,
    judgements: buildJudgements(),
    ...given,
  };
}

export function buildProof(given: Partial<Proof> = {}): Proof {
  return {
    lines: { ran: 0, missed: 0, broken: 0, unproved: 0 },
    claims: 0,
    unclaimed: 0,
    unmeasured: 0,
    ...given,
  };
}

/** A report whose documents and number of runs are those of its findings, unless given. */
export function buildReport(given: Partial<Report> = {}): Report {
  const findings = given.findings ?? [buildFinding()];
  return {
    documents: documentsOf(findings),
    findings,
    problems: [],
    pythons: pythonVersions,
    cached: 0,
    runs: findings.reduce((runs, { judgements }) => runs + judgements.length, 0),
    durationMs: 1234,
    proof: buildProof(),
    strict: false,
    interrupted: false,
    ...given,
  };
}

function documentsOf(findings: readonly Finding[]): readonly Document[] {
  const snippets = findings.map(({ snippet }) => snippet);
  const paths = [...new Set(snippets.map(({ origin }) => origin.document))];
  return paths.map((path) => {
    const own = snippets.filter(({ origin }) => origin.document === path);
    return buildDocument({ path, folder: own[0]?.folder ?? 'lesson', snippets: own });
  });
}
