import { relative, resolve } from 'node:path';
import { documentExtensions } from '../documents/index.ts';
import { sumProofs } from '../judging/index.ts';
import type { Run } from '../model/execution.ts';
import { type PythonVersion, pythonVersions } from '../model/python.ts';
import { type Finding, type Report, statusSeverity } from '../model/report.ts';
import { type FileEvent, namesDocuments, openProject, type Settings } from '../workspace/index.ts';
import { affectedBy } from './affected-by.ts';
import { type ExecutePorts, executeRuns } from './execute-runs.ts';
import { idleRuns } from './idle-runs.ts';
import { keepBetween } from './keep-between.ts';
import { otherChances } from './other-chance.ts';
import { shareEngine } from './share-engine.ts';
import {
  type CreateEngine,
  engineOptions,
  loadEngine,
  type VerifyOptions,
  type VerifyPorts,
  verify,
} from './verify.ts';

/** Verifications of the same documents, again and again, by the same interpreters. */
export interface WatchSession {
  /** All documents that the options name, or those of them to which it was narrowed. */
  verifyAll(): Promise<Report>;
  /** What rests on files that changed; undefined when that is nothing. */
  verifyAffected(events: readonly FileEvent[]): Promise<AffectedReport | undefined>;
  /** The snippets that did not hold when they were last verified; undefined when all did. */
  verifyFailing(): Promise<Report | undefined>;
  /** The same snippets with their documents, as targets of a command. */
  failing(): Promise<FailingTargets>;
  /**
   * From now on only documents with this in their paths, in any case; all when it is empty. False,
   * and nothing is another than before, when no document has it.
   */
  narrow(pattern: string): boolean;
  /** What is known of each document by its last verification; undefined before the first. */
  known(): Report | undefined;
  /** For when nobody waits: it keeps what was seen, and begins to boot what a save may ask for. */
  rest(): Promise<void>;
  /** That of its interpreters; closing what it gives leaves them running. */
  readonly createEngine: CreateEngine;
  close(): Promise<void>;
}

/** Snippets that do not hold, by where it stands what they are to do. */
export interface FailingTargets {
  readonly inDocuments: readonly string[];
  readonly inExpectations: readonly string[];
}

/** One for each Python, and those with other chance that tell whether a broken claim varies. */
const interpretersPerWorker = pythonVersions.length + otherChances.length;

/** What came of files that changed. */
export interface AffectedReport {
  readonly report: Report;
  /** Those of the files on which something rests. */
  readonly causes: readonly FileEvent[];
}

/** Its verifications throw a UsageError when the options cannot be right. */
export function createWatchSession(options: VerifyOptions, ports: VerifyPorts): WatchSession {
  const { cwd } = ports;
  const createEngine = ports.createEngine ?? loadEngine;
  const engine = shareEngine((given) =>
    // Booting an interpreter takes longer than a reader wants to wait for a verdict.
    createEngine({ ...given, interpretersPerWorker }),
  );
  const kept = keepBetween();
  const own: VerifyPorts = { ...ports, kept, createEngine: engine.create };
  let gettingReady: Promise<void> | undefined;
  let known: Report | undefined;
  let pattern = '';

  const isWanted = (path: string): boolean => path.toLowerCase().includes(pattern);

  const verifyWhole = async (): Promise<Report> => {
    known = await verify(options, own);
    return known;
  };

  /** @param paths of documents, or of those that hold the snippets with these ids */
  const verifyPart = async (
    before: Report,
    paths: readonly string[],
    ids?: readonly string[],
  ): Promise<Report> => {
    const targets = [...(await targetsOf(paths, cwd)), ...(ids ?? [])];
    const report = await verify({ ...options, targets }, own);
    known = ids === undefined ? withDocuments(before, report, paths) : withFindings(before, report);
    return report;
  };

  const failingNow = (): readonly Finding[] => {
    const report = known;
    if (report === undefined) return [];
    return report.findings.filter(
      (finding) => isFailing(finding, report) && isWanted(pathOf(finding)),
    );
  };

  const targetsFor = async (findings: readonly Finding[]): Promise<readonly string[]> => {
    const paths = [...new Set(findings.map(pathOf))];
    return [...(await targetsOf(paths, cwd)), ...findings.map(keyOf)];
  };

  /** Boots the interpreters that a save may ask for; what it fails with, a verification will tell. */
  const getReady = async (pythons: readonly PythonVersion[]): Promise<void> => {
    const { usual, other } = idleRuns(pythons);
    const { project } = await openProject(cwd, settingsOf(options));
    const given = engineOptions(project.config, ports);
    const execute = (runs: readonly Run[], createEngine: ExecutePorts['createEngine']) =>
      executeRuns(runs, { ...ports, createEngine }, { onExecution: () => undefined });
    await execute(usual, () => engine.create(given));
    // Their images may have to be made first, which no save shall wait for: another engine does it.
    await execute(other, () => createEngine({ ...given, workers: 1 }));
    await execute(other, () => engine.create(given));
  };

  return {
    async verifyAll() {
      const paths = known?.documents.map(({ path }) => path).filter(isWanted) ?? [];
      if (known === undefined || pattern === '' || paths.length === 0) return verifyWhole();
      return verifyPart(known, paths);
    },
    async verifyAffected(events) {
      if (known === undefined) return { report: await verifyWhole(), causes: events };
      const { expectations } = options;
      const { project } = await openProject(cwd, { ...(expectations && { expectations }) });
      const { documents, causes } = affectedBy(events, known, project.config);
      const paths = documents === 'all' ? 'all' : documents.filter(isWanted);
      if (paths.length === 0) return undefined;
      const isWhole = paths === 'all' || (await namesIds(options, cwd));
      return { report: await (isWhole ? verifyWhole() : verifyPart(known, paths)), causes };
    },
    async verifyFailing() {
      const findings = failingNow();
      if (known === undefined || findings.length === 0) return undefined;
      return verifyPart(known, [...new Set(findings.map(pathOf))], findings.map(keyOf));
    },
    async failing() {
      const findings = failingNow();
      return {
        inDocuments: await targetsFor(findings.filter(breaksInDocument)),
        inExpectations: await targetsFor(findings.filter((each) => !breaksInDocument(each))),
      };
    },
    narrow(given) {
      const wanted = given.trim().toLowerCase();
      const isThere = known?.documents.some(({ path }) => path.toLowerCase().includes(wanted));
      if (isThere === true) pattern = wanted;
      return isThere === true;
    },
    known: () => known,
    async rest() {
      await kept.save();
      if (known !== undefined) gettingReady ??= getReady(known.pythons);
    },
    createEngine: engine.create,
    async close() {
      await gettingReady;
      await engine.close();
    },
  };
}

/** What of the options decides how the engine is made. */
function settingsOf({ workers, isolation }: VerifyOptions): Settings {
  return { ...(workers && { workers }), ...(isolation && { isolation }) };
}

/** Whether the user asked for some snippets alone. */
async function namesIds({ targets = [] }: VerifyOptions, cwd: string): Promise<boolean> {
  const extensions = documentExtensions;
  const named = await Promise.all(
    targets.map((target) => namesDocuments(target, { cwd, extensions })),
  );
  return named.includes(false);
}

/** Paths of documents as a user would name them here. */
async function targetsOf(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const { project } = await openProject(cwd);
  return paths.map((path) => relative(cwd, resolve(project.root, path)));
}

/** What is known when these documents were verified again, as a whole. */
function withDocuments(before: Report, report: Report, paths: readonly string[]): Report {
  const isOther = (path: string | undefined): boolean =>
    path === undefined || !paths.includes(path);
  return withProof({
    ...before,
    documents: before.documents.map(
      (document) => report.documents.find(({ path }) => path === document.path) ?? document,
    ),
    findings: [
      ...before.findings.filter((finding) => isOther(pathOf(finding))),
      ...report.findings,
    ],
    problems: [...before.problems.filter(({ file }) => isOther(file)), ...report.problems],
  });
}

/** What is known when some snippets were verified again. */
function withFindings(before: Report, { findings }: Report): Report {
  const again = new Map(findings.map((finding) => [keyOf(finding), finding]));
  return withProof({
    ...before,
    findings: before.findings.map((finding) => again.get(keyOf(finding)) ?? finding),
  });
}

function withProof(report: Report): Report {
  return { ...report, proof: sumProofs(report.findings) };
}

/** Whether a finding makes the verification fail. */
export function isFailing({ status }: Finding, { strict }: Report): boolean {
  const severity = statusSeverity[status];
  return severity === 'error' || (strict && severity === 'warning');
}

function breaksInDocument({ judgements }: Finding): boolean {
  return judgements.some(({ verdict }) => verdict.kind === 'claims-broken');
}

/** The path of the document that shows a snippet. */
function pathOf({ snippet: { origin } }: Finding): string {
  return (origin.includedBy ?? origin).document;
}

function keyOf({ snippet }: Finding): string {
  return `${snippet.folder}/${snippet.id}`;
}
