import { SingleBar } from 'cli-progress';
import { visibleText } from './terminal/visible.ts';

export type ProgressStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar that shows how far the runs are. */
export interface Progress {
  /** One more run is done: `label` says what runs now, `broken` how many runs broke so far. */
  advance(label: string, broken?: number): void;
  /** Something else than a run has to be done first, as `label` says. */
  announce(label: string): void;
  /** Takes the bar off the screen; nothing is drawn after that. */
  stop(): void;
}

const formats = {
  runs: '{bar} {value}/{total} runs, {broken} broken  {label}',
  mutants: '{bar} {value}/{total} mutants, {broken} not noticed  {label}',
} as const;

/** A progress bar on a terminal for so many runs; on any other stream one that shows nothing. */
export function createProgress(
  stream: ProgressStream,
  total: number,
  what: keyof typeof formats = 'runs',
): Progress {
  if (stream.isTTY !== true || total === 0) return silent;
  const bar = new SingleBar({
    stream,
    format: formats[what],
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
  });
  bar.start(total, 0, { label: '', broken: 0 });
  let brokenSoFar = 0;
  const show = (steps: number, label: string): void => {
    bar.increment(steps, {
      label: visibleText(label).replaceAll('\n', ' '),
      broken: brokenSoFar,
    });
  };
  return {
    advance(label, broken = brokenSoFar): void {
      brokenSoFar = broken;
      show(1, label);
    },
    announce: (label) => show(0, label),
    stop(): void {
      bar.stop();
    },
  };
}

const silent: Progress = { advance(): void {}, announce(): void {}, stop(): void {} };
