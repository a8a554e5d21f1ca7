import type { Style } from '../reporting/index.ts';
import type { ProgressFlags } from './show-progress.ts';

/** What the user said of how much is to be told. */
export interface TellingFlags extends ProgressFlags {
  readonly verbose?: boolean;
  readonly onlyBroken?: boolean;
}

/** What of a report is told to people. */
export type Telling = Pick<Style, 'verbosity' | 'onlyBroken'>;

export interface Parted<Rest> {
  readonly telling: Telling;
  readonly shown: ProgressFlags;
  /** All other flags. */
  readonly rest: Rest;
}

/** Parts what is told from what is done. */
export function partTelling<Flags extends TellingFlags>({
  verbose = false,
  quiet = false,
  onlyBroken = false,
  progress = true,
  ...rest
}: Flags): Parted<Omit<Flags, keyof TellingFlags>> {
  const verbosity = quiet ? 'quiet' : verbose ? 'verbose' : 'normal';
  return { telling: { verbosity, onlyBroken }, shown: { progress, quiet }, rest };
}
