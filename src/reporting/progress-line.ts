import stringWidth from 'fast-string-width';
import { cutToWidth } from './terminal/frame.ts';
import { visibleText } from './terminal/visible.ts';

/** How far a set of runs is. */
export interface ProgressState {
  readonly done: number;
  /** How many of those took their time; the others were known. */
  readonly made: number;
  readonly total: number;
  /** How many runs broke so far, or how many mutants nothing noticed. */
  readonly broken: number;
  readonly what: 'runs' | 'mutants' | 'runs with other chance';
  /** Milliseconds since the first run began. */
  readonly elapsedMs: number;
  /** What runs now; empty when that is not known. */
  readonly label: string;
}

const brokenWords: Readonly<Record<ProgressState['what'], string | undefined>> = {
  runs: 'broken',
  mutants: 'not noticed',
  // They say what rests on chance, and not what holds.
  'runs with other chance': undefined,
};

/** Before so much time has passed, a rate says nothing. */
const firstMomentMs = 1_000;

/** `12/60 runs, 2 broken, 4.1/s, 12 s left  lesson/a on 3.12`; of what runs the end stays where not all fits. */
export function describeProgress(state: ProgressState, width: number): string {
  const { done, total, broken, what } = state;
  const words = brokenWords[what];
  const counts = `${done}/${total} ${what}`;
  const head = [counts, ...(words ? [`${broken} ${words}`] : []), ...describeRate(state)].join(
    ', ',
  );
  const label = visibleText(state.label).replaceAll('\n', ' ');
  const room = width - stringWidth(head) - 2;
  if (label === '' || room < leastLabel) return cutToWidth(head, width);
  return `${head}  ${cutStart(label, room)}`;
}

/** Narrower, nobody recognises what runs. */
const leastLabel = 8;

/** The end of a label says most: the id of the snippet, and the Python. */
function cutStart(label: string, room: number): string {
  if (stringWidth(label) <= room) return label;
  const mirrored = cutToWidth([...label].reverse().join(''), room);
  return [...mirrored].reverse().join('');
}

/** Below the first width, words take all the room. */
const barWidths = [
  { from: 110, bar: 24 },
  { from: 72, bar: 10 },
] as const;

/** The same behind a bar, where there is room for one. */
export function drawProgress(state: ProgressState, width: number): string {
  const barWidth = barWidths.find(({ from }) => width >= from)?.bar;
  if (barWidth === undefined) return describeProgress(state, width);
  const filled = Math.floor((barWidth * state.done) / Math.max(state.total, 1));
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  return `${bar} ${describeProgress(state, width - barWidth - 1)}`;
}

function describeRate({ done, made, total, elapsedMs }: ProgressState): readonly string[] {
  if (made === 0 || elapsedMs < firstMomentMs) return [];
  const perSecond = (made * 1000) / elapsedMs;
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
