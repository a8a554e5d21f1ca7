import type { PythonVersion } from '../../model/python.ts';
import type { Finding } from '../../model/report.ts';
import type { Judgement } from '../../model/verdict.ts';
import { type Mark, markOf, signs } from '../marks.ts';
import { listPythons } from '../words.ts';
import { type Frame, flow, paragraph } from './frame.ts';

const marks = {
  holds: { words: 'holds', role: 'ok' },
  breaks: { words: 'breaks', role: 'error' },
  warns: { words: 'breaks, as a warning,', role: 'warning' },
  unchecked: { words: 'unchecked', role: 'warning' },
  unsupported: { words: 'unsupported', role: 'neutral' },
  'below-minimum': { words: 'older than its minimum', role: 'quiet' },
} as const satisfies Record<Mark, { words: string; role: string }>;

/**
 * The Pythons that a snippet ran on in a row, each with a sign of what happened there and a bar
 * where that changes: `3.10 - | 3.11 3.12 | 3.13 x 3.14 x`.
 */
export function renderPythons(frame: Frame, finding: Finding): readonly string[] {
  if (frame.inWords) {
    const words = describePythons(
      finding.judgements.filter((judgement) => !saidInSentences.includes(markOf(judgement))),
    );
    return words === '' ? [] : paragraph(frame, words, 2);
  }
  const row = flow(frame, pythonCells(frame, finding.judgements), 2);
  return [...row, ...explainSigns(frame, [finding], saidInSentences)];
}

/** What the sentences below a row say anyway. */
const saidInSentences: readonly Mark[] = ['breaks', 'warns'];

/** The row on one line, unexplained. */
export function showPythons(frame: Frame, { judgements }: Finding): string {
  return frame.inWords ? describePythons(judgements) : pythonCells(frame, judgements).join(' ');
}

/** What the signs mean that stand in the rows of these findings, `said` aside; nothing when there is none. */
export function explainSigns(
  frame: Frame,
  findings: readonly Finding[],
  said: readonly Mark[] = [],
): readonly string[] {
  const used = new Set(findings.flatMap(({ judgements }) => judgements.map(markOf)));
  const kinds = (Object.keys(marks) as Mark[]).filter(
    (kind) => kind !== 'holds' && used.has(kind) && !said.includes(kind),
  );
  if (frame.inWords || kinds.length === 0) return [];
  const text = kinds.map((kind) => `${signs[kind]} ${marks[kind].words}`).join(', ');
  return paragraph(frame, frame.palette.quiet(`(${text})`), 2, 4);
}

function pythonCells({ palette }: Frame, judgements: readonly Judgement[]): readonly string[] {
  return judgements.map((judgement, index) => {
    const mark = markOf(judgement);
    const before = judgements[index - 1];
    const bar = before !== undefined && markOf(before) !== mark ? '| ' : '';
    const { role } = marks[mark];
    // Where nothing is said of a Python, the snippet holds there.
    const shown = mark === 'holds' ? judgement.python : `${judgement.python} ${signs[mark]}`;
    const cell = palette[role](shown);
    return `${bar}${cell}`;
  });
}

/** `holds on 3.10 and 3.11; breaks on 3.12`. */
function describePythons(judgements: readonly Judgement[]): string {
  const groups = new Map<Mark, PythonVersion[]>();
  for (const judgement of judgements) {
    const mark = markOf(judgement);
    groups.set(mark, [...(groups.get(mark) ?? []), judgement.python]);
  }
  return [...groups]
    .map(([mark, pythons]) => `${marks[mark].words} on ${listPythons(pythons)}`)
    .join('; ');
}
