import type { CheckedClaim } from '../../src/model/claim.ts';
import {
  defaultChance,
  type Execution,
  type PythonException,
  type Run,
} from '../../src/model/execution.ts';
import { type Expectation, emptyExpectation } from '../../src/model/expectation.ts';
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
    judgements: buildJudgements(),
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
    runs: findings.reduce((runs, { judgements }) => runs + judgements.length, 0),
    durationMs: 1234,
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
