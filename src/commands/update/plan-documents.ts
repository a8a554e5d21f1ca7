import { isDeepStrictEqual } from 'node:util';
import {
  type BlockEdit,
  type Rewriting,
  readDocument,
  rewriteDocument,
  type SourceFile,
} from '../../documents/index.ts';
import { shownAt } from '../../model/place.ts';
import type { Finding } from '../../model/report.ts';
import type { Document } from '../../model/snippet.ts';
import { inBatches, readStored } from '../../workspace/index.ts';
import { readInclusions } from '../read-inclusions.ts';
import { codeFile } from '../wanted-files.ts';
import { batchRuns } from './batch-runs.ts';
import type { FileChange } from './file-change.ts';
import { type Left, leave } from './left.ts';
import { type ClaimRewrite, planClaims } from './plan-claims.ts';
import { changedMeanwhile, type Plan, type PlanContext } from './plan-expectations.ts';
import { tryRewrites } from './try-rewrites.ts';

/** Documents that are tried together: enough to keep all workers busy, and few files open at once. */
const batchSize = 64;

/** What to put back into the documents, so that what they claim is what was seen. */
export async function planDocuments(
  documents: readonly Document[],
  findings: readonly Finding[],
  context: PlanContext,
): Promise<Plan> {
  const byDocument = new Map<string, Finding[]>(documents.map(({ path }) => [path, []]));
  for (const finding of findings)
    byDocument.get(shownAt(finding.snippet.origin).document)?.push(finding);
  const plans: Plan[] = [];
  for (let start = 0; start < documents.length; start += batchSize) {
    const some = documents.slice(start, start + batchSize);
    const batch = batchRuns(context.ports.createEngine, some.length);
    const own = { ...context, ports: { ...context.ports, createEngine: () => batch.engine } };
    const planned = some.map((document) =>
      planDocument(document, byDocument.get(document.path) ?? [], own).finally(batch.leave),
    );
    plans.push(...(await Promise.all(planned)));
  }
  return {
    changes: plans.flatMap(({ changes }) => changes),
    left: plans.flatMap(({ left }) => [...left].sort((one, other) => one.line - other.line)),
    problems: plans.flatMap(({ problems }) => problems),
  };
}

async function planDocument(
  { path, folder, format, snippets }: Document,
  findings: readonly Finding[],
  context: PlanContext,
): Promise<Plan> {
  const plans = findings.map(planClaims);
  const left = plans.flatMap((plan) => plan.left);
  const rewrites = plans.flatMap((plan) => plan.rewrites);
  if (rewrites.length === 0) return { changes: [], left, problems: [] };
  const reading = await readStored(context.project, path);
  if (reading.kind === 'unreadable') return { changes: [], left, problems: [reading.problem] };
  const bytes = reading.kind === 'read' ? reading.bytes : new Uint8Array();
  const inclusions = await readInclusions(context.project, { path, bytes, format });
  const file = { path, folder, format, bytes, inclusions };
  const { snippets: now } = (await readDocument(file)).document;
  if (!snippets.every((snippet) => now.some((each) => isDeepStrictEqual(each, snippet)))) {
    return { changes: [], left, problems: [changedMeanwhile(path)] };
  }
  const safe = await keepSafe(file, rewrites);
  const tried = await tryRewrites(
    safe.rewrites,
    (some) => rewriteDocument(file, editsOf(some)),
    findings,
    context,
  );
  const change =
    tried.rewriting && (await changeOf(file, tried.rewriting, tried.rewrites, context));
  return {
    changes: change ? [change] : [],
    left: [...left, ...safe.left, ...tried.left],
    problems: [],
  };
}

function editsOf(rewrites: readonly ClaimRewrite[]): readonly BlockEdit[] {
  return rewrites.map(({ edit }) => edit);
}

interface Safe {
  readonly rewrites: readonly ClaimRewrite[];
  readonly left: readonly Left[];
}

/** Those after which the document still holds the same blocks. */
async function keepSafe(file: SourceFile, rewrites: readonly ClaimRewrite[]): Promise<Safe> {
  const attempt = (some: readonly ClaimRewrite[]): Promise<Rewriting> =>
    rewriteDocument(file, editsOf(some));
  if ((await attempt(rewrites)).ok) return { rewrites, left: [] };
  const kept: ClaimRewrite[] = [];
  const left: Left[] = [];
  for (const rewrite of rewrites) {
    const result = await attempt([...kept, rewrite]);
    if (result.ok) kept.push(rewrite);
    else left.push(leave(rewrite.finding.snippet, result.reason, rewrite.claim));
  }
  return { rewrites: kept, left };
}

async function changeOf(
  { path, bytes }: SourceFile,
  rewriting: Extract<Rewriting, { ok: true }>,
  rewrites: readonly ClaimRewrite[],
  { project }: PlanContext,
): Promise<FileChange> {
  const changed = new Set(rewrites.map(({ finding }) => finding.snippet.id));
  const files = rewriting.document.snippets
    .filter(({ id }) => changed.has(id))
    .map((snippet) => codeFile(project, snippet));
  const extracted = await inBatches(files, async (file) => {
    const { kind } = await readStored(project, file.path);
    return kind === 'missing' ? [] : [[file.path, file.text] as const];
  });
  return {
    kind: 'document',
    path,
    before: bytes,
    after: rewriting.bytes,
    textBefore: rewriting.textBefore,
    textAfter: rewriting.textAfter,
    follow: Object.fromEntries(extracted.flat()),
  };
}
