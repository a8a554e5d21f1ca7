import { SingleBar } from 'cli-progress';
import { describeProgress, drawProgress, type ProgressState } from './progress-line.ts';

export type ProgressStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** A bar that is drawn anew in its place, a line in a log now and then, or nothing. */
export type ProgressForm = 'bar' | 'lines' | 'none';

/** Shows how far the runs are. */
export interface Progress {
  /** A run begins; it ends with `advance` and the same label. */
  begin(label: string): void;
  /** One more run is done, which took no time if it did not begin; `broken` is how many broke so far. */
  advance(label: string, broken?: number): void;
  /** Something else than a run has to be done first, as `label` says. */
  announce(label: string): void;
  /** Takes the bar off the screen; nothing is drawn after that. */
  stop(): void;
}

/** Shows the progress of so many runs on a stream; unless told how, as a bar on a terminal only. */
export function createProgress(
  stream: ProgressStream,
  total: number,
  what: ProgressState['what'] = 'runs',
  form: ProgressForm = stream.isTTY === true ? 'bar' : 'none',
): Progress {
  if (form === 'none' || total === 0) return silent;
  const tracker = track(total, what);
  const display = displays[form](stream, total, tracker.state);
  return {
    begin(label): void {
      tracker.begin(label);
      display.refresh();
    },
    advance(label, broken): void {
      tracker.advance(label, broken);
      display.refresh();
    },
    announce(label): void {
      tracker.announce(label);
      display.refresh();
    },
    stop: () => display.stop(),
  };
}

const silent: Progress = {
  begin(): void {},
  advance(): void {},
  announce(): void {},
  stop(): void {},
};

interface Tracker extends Omit<Progress, 'stop'> {
  readonly state: () => ProgressState;
}

function track(total: number, what: ProgressState['what']): Tracker {
  const running: string[] = [];
  let [done, made, broken, startedAt, label] = [0, 0, 0, performance.now(), ''];
  return {
    begin(started): void {
      if (made === 0 && running.length === 0) startedAt = performance.now();
      running.push(started);
    },
    advance(ended, brokenSoFar = broken): void {
      const index = running.indexOf(ended);
      if (index >= 0) {
        running.splice(index, 1);
        made += 1;
      }
      [done, broken, label] = [done + 1, brokenSoFar, ended];
    },
    announce(announced): void {
      label = announced;
    },
    // What runs for longest is what one waits for.
    state: () => ({
      ...{ done, made, total, broken, what },
      elapsedMs: performance.now() - startedAt,
      label: running[0] ?? label,
    }),
  };
}

interface Display {
  refresh(): void;
  stop(): void;
}

type CreateDisplay = (stream: ProgressStream, total: number, state: () => ProgressState) => Display;

const displays: Readonly<Record<Exclude<ProgressForm, 'none'>, CreateDisplay>> = {
  bar: createBar,
  lines: createLines,
};

function createBar(stream: ProgressStream, total: number, state: () => ProgressState): Display {
  const bar = new SingleBar({
    stream,
    // The last column stays free, since some terminals wrap behind it.
    format: () => drawProgress(state(), (stream.columns ?? 80) - 1),
    // Nothing is left to be put back in the terminal when the process is killed.
    linewrap: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { refresh: () => bar.update(state().done), stop: () => bar.stop() };
}

const betweenLinesMs = 30_000;

/** For a log: a line when so much time has passed, so that it can be seen that something happens. */
function createLines(stream: ProgressStream, _total: number, state: () => ProgressState): Display {
  let toldAt = performance.now();
  return {
    refresh(): void {
      const now = performance.now();
      if (now - toldAt < betweenLinesMs) return;
      toldAt = now;
      stream.write(`${describeProgress(state(), Number.POSITIVE_INFINITY)}\n`);
    },
    stop(): void {},
  };
}
