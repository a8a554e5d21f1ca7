import { cutToWidth } from './terminal/frame.ts';
import { visibleText } from './terminal/visible.ts';

/** How far a set of runs is. */
export interface ProgressState {
  readonly done: number;
  readonly total: number;
  /** How many runs broke so far, or how many mutants nothing noticed. */
  readonly broken: number;
  readonly what: 'runs' | 'mutants';
  /** Milliseconds since the first run began. */
  readonly elapsedMs: number;
  /** What runs now; empty when that is not known. */
  readonly label: string;
}

const brokenWords = { runs: 'broken', mutants: 'not noticed' } as const;

/** Before so much time has passed, a rate says nothing. */
const firstMomentMs = 1_000;

/** `12/60 runs, 2 broken, 4.1/s, 12 s left  lesson/a on 3.12`; what runs is cut where it does not fit. */
export function describeProgress(state: ProgressState, width: number): string {
  const { done, total, broken, what } = state;
  const counts = `${done}/${total} ${what}, ${broken} ${brokenWords[what]}`;
  const head = [counts, ...describeRate(state)].join(', ');
  const label = visibleText(state.label).replaceAll('\n', ' ');
  return cutToWidth(label === '' ? head : `${head}  ${label}`, width);
}

const barWidth = 24;
/** Below that, words take all the room. */
const leastWithBar = 72;

/** The same behind a bar, where there is room for one. */
export function drawProgress(state: ProgressState, width: number): string {
  if (width < leastWithBar) return describeProgress(state, width);
  const filled = Math.floor((barWidth * state.done) / Math.max(state.total, 1));
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  return `${bar} ${describeProgress(state, width - barWidth - 1)}`;
}

function describeRate({ done, total, elapsedMs }: ProgressState): readonly string[] {
  if (done === 0 || elapsedMs < firstMomentMs) return [];
  const perSecond = (done * 1000) / elapsedMs;
  const rate = describeSpeed(perSecond);
  return done >= total ? [rate] : [rate, `${timeLeft((total - done) / perSecond)} left`];
}

function describeSpeed(perSecond: number): string {
  if (perSecond < 1) return `${Math.round(1 / perSecond)} s each`;
  return `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s`;
}

function timeLeft(seconds: number): string {
  return seconds > 90 ? `${Math.round(seconds / 60)} min` : `${Math.ceil(seconds)} s`;
}
