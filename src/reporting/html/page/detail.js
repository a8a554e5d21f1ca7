import { element } from './dom.js';
import { showExplained } from './explanations.js';
import { block, showComparison, showHistory, showPlace, showSource } from './lines.js';

/** @import { AnswerData, ClaimData, FindingData, PageData, SurvivorData } from '../page-data.ts' */

/**
 * All of a finding but its row: made when it is opened, since a report may hold thousands.
 *
 * @param {FindingData} finding
 * @param {Pick<PageData, 'marks' | 'outcomes'>} report
 */
export function showDetail(finding, { marks, outcomes }) {
  const label = outcomes.find(({ name }) => name === finding.outcome)?.label ?? '';
  const {
    outcome,
    place,
    expectation,
    sentences,
    advice,
    history,
    claims,
    answers,
    source,
    survivors,
  } = finding;
  return element(
    'div',
    { class: 'detail' },
    element(
      'div',
      { class: 'said' },
      element(
        'p',
        { class: 'places' },
        showPlace(place),
        ...(expectation === undefined ? [] : [', expectation in ', showPlace(expectation)]),
        ' ',
        ...(outcome === 'not-reached' ? [] : [showExplained(outcome, label)]),
      ),
      // The first stands in the row.
      ...sentences.slice(1).map((sentence) => element('p', {}, sentence)),
      ...advice.map((sentence) =>
        element('p', { class: 'advice' }, element('strong', {}, 'To do:'), ` ${sentence}`),
      ),
      showSource(source),
    ),
    element(
      'div',
      { class: 'seen' },
      ...(history.length === 0 ? [] : [showHistory(history)]),
      ...claims.map(showClaim),
      ...answers.map((answer) => showAnswer(answer, marks)),
      ...survivors.map(showSurvivor),
    ),
  );
}

/** @param {ClaimData} claim */
function showClaim({ place, words, answers, history }) {
  return element(
    'section',
    {},
    element('h4', {}, showPlace(place), ` ${words}`),
    ...answers.flatMap(({ pythons, comparison }) => [
      element('p', {}, `on ${pythons}`),
      showComparison(comparison),
    ]),
    ...(history.length === 0 ? [] : [showHistory(history)]),
  );
}

/**
 * @param {AnswerData} answer
 * @param {PageData['marks']} marks
 */
function showAnswer(
  { pythons, mark, what, notes, explained, comparison, traceback, printed },
  marks,
) {
  return element(
    'section',
    {},
    element(
      'h4',
      {},
      element('span', { class: `cell ${marks[mark].look}` }, marks[mark].sign),
      ` ${pythons}: ${what}`,
    ),
    ...notes.map((note) => element('p', {}, note)),
    ...(explained === undefined ? [] : [element('p', {}, showExplained(explained, explained))]),
    ...(comparison === undefined ? [] : [showComparison(comparison)]),
    ...(traceback === undefined ? [] : [block('traceback', [traceback])]),
    ...(printed === undefined ? [] : [block('printed', [printed])]),
  );
}

/** @param {SurvivorData} survivor */
function showSurvivor({ place, reason, comparison }) {
  return element(
    'section',
    {},
    element('h4', {}, showPlace(place), ` a change that no claim notices: ${reason}`),
    showComparison(comparison),
  );
}
