/** @import { FindingData, PageData } from '../page-data.ts' */

/**
 * What is to be shown: each part that is empty asks for nothing.
 *
 * @typedef {object} Filter
 * @property {readonly string[]} outcomes one of these
 * @property {string} query words that all have to occur in the finding
 * @property {string} verdict on some Python, or on the one that is asked for
 * @property {string} python alone: something else than that all holds there
 * @property {string} document
 * @property {string} feature
 */

/** @type {Filter} */
export const everything = {
  outcomes: [],
  query: '',
  verdict: '',
  python: '',
  document: '',
  feature: '',
};

/**
 * @param {PageData} report
 * @param {Filter} filter
 * @returns {readonly FindingData[]}
 */
export function chooseFindings({ findings, pythons }, filter) {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const column = pythons.findIndex(({ name }) => name === filter.python);
  return findings.filter(
    (finding) =>
      (filter.outcomes.length === 0 || filter.outcomes.includes(finding.outcome)) &&
      (filter.document === '' || finding.document === filter.document) &&
      (filter.feature === '' || finding.features.some((name) => name === filter.feature)) &&
      hasVerdict(finding, filter.verdict, column) &&
      words.every((word) => textOf(finding).includes(word)),
  );
}

/**
 * @param {FindingData} finding
 * @param {string} verdict
 * @param {number} column the place of the Python; -1 for any
 */
function hasVerdict({ cells }, verdict, column) {
  if (verdict === '' && column < 0) return true;
  const asked = column < 0 ? cells : cells.slice(column, column + 1);
  return asked.some((cell) =>
    verdict === '' ? !['matched', undefined].includes(cell.verdict) : cell.verdict === verdict,
  );
}

/** @type {WeakMap<FindingData, string>} */
const texts = new WeakMap();

/** Everything that can be read in a finding, in small letters.
 * @param {FindingData} finding
 */
function textOf(finding) {
  const known = texts.get(finding);
  if (known !== undefined) return known;
  const text = readable(finding).toLowerCase();
  texts.set(finding, text);
  return text;
}

/** @param {FindingData} finding */
function readable({
  key,
  place,
  expectation,
  section,
  outcome,
  cells,
  features,
  sentences,
  advice,
  history,
  claims,
  answers,
  source,
  survivors,
}) {
  return [
    key,
    place.text,
    expectation?.text ?? '',
    section ?? '',
    outcome,
    ...new Set(cells.map(({ verdict = '' }) => verdict)),
    ...features,
    ...sentences,
    ...advice,
    ...history.map(({ what }) => what),
    ...claims.flatMap(({ place, words, answers }) => [
      place.text,
      words,
      ...answers.map(({ comparison }) => compared(comparison)),
    ]),
    ...answers.flatMap(({ what, notes, comparison = [], traceback = '', printed = '' }) => [
      what,
      ...notes,
      compared(comparison),
      traceback,
      printed,
    ]),
    source.map(({ pieces }) => pieces.map(textOfPiece).join('')).join('\n'),
    ...survivors.flatMap(({ reason, comparison }) => [reason, compared(comparison)]),
  ].join('\n');
}

/** @param {import('../page-data.ts').Comparison} comparison */
function compared(comparison) {
  return comparison
    .map((item) => ('hidden' in item ? '' : item.spans.map(({ text }) => text).join('')))
    .join('\n');
}

/** @param {import('../page-data.ts').Piece} piece */
export function textOfPiece(piece) {
  return typeof piece === 'string' ? piece : piece[0];
}
