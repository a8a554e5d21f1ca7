import { isBelowMinimum, type Mutation, type Survivor } from '../model/mutation.ts';
import { withoutMiddle } from './excerpt.ts';
import { count } from './words.ts';

/** How many mutants a claim noticed, as a sentence without a full stop. */
export function describeScore(mutation: Mutation): string {
  const { score, survived, killed, minimum } = mutation;
  const aside = describeRest(mutation);
  if (score === undefined) {
    return aside === ''
      ? 'Nothing to mutate: nothing is proved that could be changed'
      : `No mutant was judged${aside}`;
  }
  const all = survived + killed;
  const noticed =
    survived === 0
      ? `${all === 1 ? 'The one mutant was' : `All ${all} mutants were`} noticed by a claim`
      : `${survived} of ${count(all, 'mutant')} ${survived === 1 ? 'was' : 'were'} noticed by no claim`;
  const demand = isBelowMinimum(mutation) ? `, below the ${minimum} % asked for` : '';
  return `${noticed}: mutation score ${percent(mutation)}${demand}${aside}`;
}

function describeRest({ invalid, notReached }: Mutation): string {
  return [
    ...(invalid === 0 ? [] : [`; ${invalid} more could not be judged`]),
    ...(notReached === 0 ? [] : [`; ${notReached} more were not reached`]),
  ].join('');
}

/** Rounded down, so that what is below a limit never looks as if it had reached it. */
function percent({ score = 0 }: Mutation): string {
  return `${(Math.floor(score * 10) / 10).toFixed(1)} %`;
}

/** Units at each end of a long claim that are shown. */
const claimEnds = 30;

/** Why no claim noticed a mutant. */
export function describeReason({ reason, claimed = '' }: Survivor): string {
  switch (reason) {
    case 'claim-holds':
      return `its claim is vacuous, ${withoutMiddle(claimed.trim().replaceAll('\n', ' '), claimEnds)} holds all the same`;
    case 'output-stays':
      return 'what it prints stays the same';
    case 'nothing-claimed':
      return 'nothing claims what this line does';
  }
}
