import type { CheckedClaim } from '../../model/claim.ts';
import { type Feature, features } from '../../model/expectation.ts';
import type { Survivor } from '../../model/mutation.ts';
import { placeIn } from '../../model/place.ts';
import type { Finding, Report } from '../../model/report.ts';
import { adviceOnReview, adviceOnUnchecked, advise } from '../advice.ts';
import { changeOf, changesOfWhole, historyOf } from '../change-words.ts';
import { brokenClaimsOf, claimsIn, claimWords, describeClaim, placeOfClaim } from '../claims.ts';
import { type Outcome, outcomeOf } from '../counts.ts';
import { describeChance, describeFaults } from '../faults.ts';
import { markOf } from '../marks.ts';
import { describeReason } from '../mutation-words.ts';
import { describeMinimum } from '../terminal/minimums.ts';
import { groupBySnippet, keyOfSnippet } from '../terminal/mutation.ts';
import { listPythons } from '../words.ts';
import { answersOf } from './answers.ts';
import { compare } from './comparison.ts';
import type {
  CellData,
  CellMark,
  ClaimData,
  FindingData,
  PlaceData,
  SurvivorData,
} from './page-data.ts';
import { type FindPlace, placeOfCode } from './places.ts';
import { sourceOf } from './source.ts';

/** What the page shows of each finding of a report. */
export function findingReader(
  report: Report,
  findPlace: FindPlace,
): (finding: Finding) => FindingData {
  const survivors = groupBySnippet(report.mutation?.survivors ?? []);
  return (finding) => {
    const { snippet, expectationFile } = finding;
    const { id, folder, section, origin } = snippet;
    return {
      key: `${folder}/${id}`,
      id,
      document: origin.document,
      ...(section !== undefined && { section }),
      place: placeOfCode(origin, findPlace),
      ...(expectationFile !== undefined && {
        expectation: findPlace(expectationFile, expectationFile),
      }),
      outcome: outcomeOf(finding, report),
      cells: cellsOf(finding, report),
      features: featuresOf(finding),
      sentences: sentencesOf(finding),
      advice: adviceOn(finding, report),
      history: changesOfWhole(finding).flatMap(historyOf),
      claims: claimsOf(finding, findPlace),
      answers: answersOf(finding),
      source: sourceOf(finding),
      survivors: (survivors.get(keyOfSnippet({ document: origin.document, id })) ?? []).map(
        (survivor) => toSurvivor(survivor, findPlace),
      ),
    };
  };
}

/** What to do about snippets that are not broken, and not proved either. */
const generalAdvice: Readonly<Partial<Record<Outcome, string>>> = {
  unchecked: adviceOnUnchecked,
  'needs-review': adviceOnReview,
};

function adviceOn(finding: Finding, report: Report): readonly string[] {
  const general = generalAdvice[outcomeOf(finding, report)];
  return [...advise(finding, report), ...(general === undefined ? [] : [general])];
}

function cellsOf(finding: Finding, report: Report): readonly CellData[] {
  const absent = { mark: absenceOf(outcomeOf(finding, report)) };
  return report.pythons.map((python) => {
    const judgement = finding.judgements.find((each) => each.python === python);
    if (judgement === undefined) return absent;
    return { mark: markOf(judgement, finding), verdict: judgement.verdict.kind };
  });
}

/** Why a snippet with that outcome did not run on a Python. */
function absenceOf(outcome: Outcome): CellMark {
  switch (outcome) {
    case 'skipped':
    case 'needs-review':
    case 'not-reached':
      return outcome;
    default:
      return 'not-run';
  }
}

function featuresOf({ expectation, judgements }: Finding): readonly Feature[] {
  const lacked = judgements.flatMap(({ verdict }) =>
    verdict.kind === 'unsupported' ? [verdict.feature] : [],
  );
  const named = new Set([...expectation.requires, ...lacked]);
  return features.filter((feature) => named.has(feature));
}

function sentencesOf(finding: Finding): readonly string[] {
  const { reason, minimum, chance, varies } = finding;
  const unreached = claimsIn('unreached', finding);
  return [
    ...describeFaults(finding),
    ...(chance === undefined
      ? []
      : [`It rests ${describeChance(finding)}: the answer is another one on another machine.`]),
    ...(reason === undefined ? [] : [reason]),
    ...(minimum === undefined || minimum.below.length === 0
      ? []
      : [`It holds ${describeMinimum(minimum)}.`]),
    ...varies.map((claim) => `${placed(claim, finding)} varies: another answer on each run.`),
    ...unreached.map((claim) => `${placed(claim, finding)} was never reached.`),
  ];
}

function placed(claim: CheckedClaim, { snippet }: Finding): string {
  return `${placeOfClaim(claim, snippet)}: ${describeClaim(claim)}`;
}

function claimsOf(finding: Finding, findPlace: FindPlace): readonly ClaimData[] {
  return brokenClaimsOf(finding).map(({ claim, answers }) => ({
    place: placeOf(claim, finding, findPlace),
    words: claimWords[claim.kind],
    answers: answers.map(({ seen, pythons }) => ({
      pythons: listPythons(pythons),
      comparison: compare(claim.claimed, seen),
    })),
    history: historyOfClaim(claim, finding),
  }));
}

function historyOfClaim(claim: CheckedClaim, finding: Finding): ClaimData['history'] {
  const change = changeOf(claim, finding);
  return change === undefined ? [] : historyOf(change);
}

function placeOf(claim: CheckedClaim, { snippet }: Finding, findPlace: FindPlace): PlaceData {
  const text = placeOfClaim(claim, snippet);
  const { origin, output } = snippet;
  if (claim.kind === 'block' && output !== undefined) {
    return findPlace(text, output.origin.document, output.origin.line);
  }
  return findPlace(text, origin.document, placeIn(origin, claim).line);
}

function toSurvivor(survivor: Survivor, findPlace: FindPlace): SurvivorData {
  const { document, line, original, replacement } = survivor;
  return {
    place: findPlace(`${document}:${line}`, document, line),
    reason: describeReason(survivor),
    comparison: compare(original, replacement),
  };
}
