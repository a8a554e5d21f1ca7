import type { FileChange, Left, UpdateResult } from '../commands/index.ts';
import { outcomeOf } from '../reporting/counts.ts';
import type { Style } from '../reporting/index.ts';
import { createFrame, type Frame, paragraph, stack } from '../reporting/terminal/frame.ts';
import { renderPatch } from '../reporting/terminal/patch.ts';
import { renderProblem } from '../reporting/terminal/problems.ts';
import { makeVisible, visibleText } from '../reporting/terminal/visible.ts';
import { count } from '../reporting/words.ts';

/** What would change in one file, and an empty line. */
export function renderChange(change: FileChange, style: Style): string {
  const frame = createFrame(style);
  const { palette } = frame;
  const note = change.before === undefined ? palette.quiet('  new file') : '';
  const head = `${palette.title(visibleText(change.path))}${note}`;
  const lines = [head, ...renderPatch(frame, change.textBefore, change.textAfter), ''];
  return lines.map((line) => `${line}\n`).join('');
}

/** What an update did, and what it left as it is and why. */
export function renderUpdate(update: UpdateResult, style: Style): string {
  const frame = createFrame(style);
  const problems = makeVisible(update.problems);
  const lines = stack([
    problems.flatMap((problem) => renderProblem(frame, problem)),
    makeVisible(update.left).flatMap((left) => renderLeft(frame, left)),
    renderSummary(frame, update),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function renderLeft(frame: Frame, { document, line, id, reason }: Left): readonly string[] {
  const { palette } = frame;
  const head = `${palette.place(`${document}:${line}`)}  ${id}`;
  return paragraph(frame, `${head}  ${palette.warning('left:')} ${reason}`, 0, 4);
}

function renderSummary(frame: Frame, update: UpdateResult): readonly string[] {
  const { changes, written, left, dryRun, interrupted, report } = update;
  const { palette } = frame;
  const lefts =
    left.length === 0
      ? []
      : [palette.warning(`${left.length} left as ${left.length === 1 ? 'it is' : 'they are'}`)];
  const files = written.map((path) => `${palette.ok('wrote')}  ${visibleText(path)}`);
  if (interrupted) return [...files, describeInterrupted(update)];
  const checked = `${count(report.findings.length, 'snippet')}`;
  const todo =
    dryRun && changes.length > 0 ? `${count(changes.length, 'file')} would change` : undefined;
  const done = written.length > 0 ? `${count(written.length, 'file')} written` : undefined;
  const declined =
    !dryRun && written.length === 0 && changes.length > 0 ? 'nothing written' : undefined;
  const outcome = todo ?? done ?? declined ?? 'nothing to update';
  return [...files, `${checked}: ${[outcome, ...lefts].join(', ')}`];
}

function describeInterrupted({ report, written, changes }: UpdateResult): string {
  if (written.length > 0) {
    return `interrupted: ${written.length} written of ${count(changes.length, 'file')} that would change`;
  }
  const { findings } = report;
  const left = findings.filter((finding) => outcomeOf(finding, report) === 'not-reached').length;
  const ran = `${findings.length - left} of ${count(findings.length, 'snippet')} ran`;
  return `interrupted: ${ran}, and nothing was written`;
}
