import { isDeepStrictEqual } from 'node:util';
import {
  emptyExpectationText,
  parseExpectation,
  setExpectation,
  withOptions,
} from '../../expectations/index.ts';
import { conclude, judge, overruleBlock, overruleComments } from '../../judging/index.ts';
import { type Expectation, emptyExpectation } from '../../model/expectation.ts';
import type { Problem } from '../../model/problem.ts';
import { previewPythons } from '../../model/python.ts';
import { chanceLabels, type Finding, type RestsOnChance } from '../../model/report.ts';
import type { Document, Snippet } from '../../model/snippet.ts';
import { planRuns } from '../../planning/index.ts';
import { list } from '../../reporting/words.ts';
import { expectationPath, inBatches, type Project, readStored } from '../../workspace/index.ts';
import type { ExecutePorts } from '../execute-runs.ts';
import { shake } from '../shake.ts';
import { schemaReference } from '../wanted-files.ts';
import type { FileChange } from './file-change.ts';
import { type Left, leave } from './left.ts';
import { type Gap, type Proposal, proposeChanges } from './propose-changes.ts';
import { withEarlier } from './with-earlier.ts';

export interface Plan {
  readonly changes: readonly FileChange[];
  readonly left: readonly Left[];
  readonly problems: readonly Problem[];
}

export interface PlanContext {
  readonly project: Project;
  readonly ports: ExecutePorts;
  readonly timeoutMs: number;
  readonly documents: readonly Document[];
}

type Change = Extract<Proposal, { kind: 'change' }>;

/** What to write into the expectations, so that they claim what was seen. */
export async function planExpectations(
  findings: readonly Finding[],
  only: Gap | undefined,
  context: PlanContext,
): Promise<Plan> {
  const left: Left[] = [];
  const wanted: { finding: Finding; change: Change }[] = [];
  for (const finding of findings) {
    const proposal = proposeChanges(finding);
    if (proposal.kind === 'nothing' || (only !== undefined && proposal.gap !== only)) continue;
    if (proposal.kind === 'left') left.push(leave(finding.snippet, proposal.reason));
    else wanted.push({ finding, change: proposal });
  }
  const chances = await chancesOf(
    findings,
    wanted.map(({ finding }) => finding),
    context,
  );
  const steady = wanted.filter(({ finding }, index) => {
    const chance = chances.get(index);
    if (chance) left.push(leave(finding.snippet, describeChance(chance)));
    return chance === undefined;
  });
  const planned = await inBatches(steady, (each) => planFile(each.finding, each.change, context));
  return {
    changes: planned.flatMap(({ change }) => change ?? []),
    left: [...left, ...planned.flatMap((each) => each.left ?? [])].sort(byPlace),
    problems: planned.flatMap(({ problem }) => problem ?? []),
  };
}

function byPlace(one: Left, other: Left): number {
  return one.document === other.document
    ? one.line - other.line
    : one.document.localeCompare(other.document);
}

/** Makes the runs of some of all findings again with other chance, by index of the finding. */
async function chancesOf(
  all: readonly Finding[],
  findings: readonly Finding[],
  { ports, timeoutMs, project, documents }: PlanContext,
): Promise<ReadonlyMap<number, RestsOnChance>> {
  const pythons = project.config.pythons.filter((python) => !previewPythons.has(python));
  const candidates = withEarlier(all, documents);
  const planned = planRuns(
    findings.map((finding) => candidates.get(finding) ?? finding),
    pythons,
    { timeoutMs },
  );
  // What the findings tell has been judged, and is no longer what another run can be held against.
  return shake(findings, planned, new Map(), ports);
}

function describeChance({ sources }: RestsOnChance): string {
  const words = sources.map((source) => chanceLabels[source]);
  return `its answer rests on ${words.length === 0 ? 'chance' : list(words)}`;
}

interface Planned {
  readonly change?: FileChange;
  readonly left?: Left;
  readonly problem?: Problem;
}

async function planFile(
  finding: Finding,
  { changes }: Change,
  { project }: PlanContext,
): Promise<Planned> {
  const { snippet } = finding;
  const path = expectationPath(project, snippet);
  const file = await readStored(project, path);
  if (file.kind === 'unreadable') return { problem: file.problem };
  const schema = await schemaReference(project, path);
  const stored = file.kind === 'read' ? decode(file.bytes) : undefined;
  if (!isSame(read(stored?.text ?? '', path, snippet), finding.expectation)) {
    return { problem: changedMeanwhile(path) };
  }
  const textBefore = stored?.text ?? '';
  const textAfter = setExpectation(emptyExpectationText(textBefore, schema), changes);
  if (!isProved(finding, read(textAfter, path, snippet))) {
    return { left: leave(snippet, 'what was seen cannot be claimed on all Pythons at once') };
  }
  const after = Buffer.from((stored?.mark ?? '') + textAfter);
  const before = file.kind === 'read' ? file.bytes : undefined;
  const change: FileChange = {
    kind: 'expectation',
    path,
    before,
    after,
    textBefore,
    textAfter,
    follow: {},
  };
  return { change };
}

export function changedMeanwhile(file: string): Problem {
  return {
    severity: 'error',
    message: 'it changed on disk while its snippets were run, and is left as it is',
    hint: 'run `docproof update` again',
    file,
  };
}

function decode(bytes: Uint8Array): { readonly mark: string; readonly text: string } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text.startsWith('\uFEFF') ? { mark: '\uFEFF', text: text.slice(1) } : { mark: '', text };
}

function read(text: string, path: string, { matching, options }: Snippet): Expectation | undefined {
  const expectation =
    text === '' ? emptyExpectation : parseExpectation(text, path, matching).expectation;
  return expectation && withOptions(expectation, options);
}

/** What runs before a snippet may give it a minimum that nothing else names. */
function isSame(stored: Expectation | undefined, loaded: Expectation): boolean {
  const minPython = stored?.minPython ?? loaded.minPython;
  return isDeepStrictEqual(stored && { ...stored, minPython }, loaded);
}

/** Whether all that was seen holds against the new expectation. */
function isProved(finding: Finding, expectation: Expectation | undefined): boolean {
  if (expectation === undefined) return false;
  const { snippet, expectationFile, judgements } = finding;
  const judged = judgements.map(({ python, execution: seen }) => {
    const unblocked = overruleBlock(expectation, python, seen);
    const execution = overruleComments(expectation, python, unblocked);
    const verdict = judge(expectation, python, execution, snippet.matching);
    return { python, execution, verdict };
  });
  return conclude({ snippet, expectation, expectationFile }, judged).status === 'proved';
}
