import { showDetail } from './detail.js';
import { element } from './dom.js';

/** @import { FindingData, PageData } from '../page-data.ts' */

/**
 * A finding in the list.
 *
 * @typedef {object} Row
 * @property {HTMLElement} item
 * @property {HTMLDetailsElement} details
 * @property {HTMLElement} summary
 * @property {() => void} open
 */

/**
 * A row with what is to be known at once; the rest is made when it is first opened.
 *
 * @param {FindingData} finding
 * @param {Pick<PageData, 'pythons' | 'marks' | 'outcomes'>} report
 * @param {(key: string) => void} onOpen
 * @returns {Row}
 */
export function createRow(finding, report, onOpen) {
  const { key, id, place, section, outcome, cells, sentences } = finding;
  const what = sentences[0] ?? section ?? '';
  const summary = element(
    'summary',
    {},
    element('span', { class: 'id' }, id),
    element('span', { class: 'place' }, place.text),
    element('span', { class: 'what' }, what),
    showCells(cells, report),
  );
  const details = element('details', { class: outcome }, summary);
  const fill = () => {
    if (details.children.length === 1) details.append(showDetail(finding, report));
  };
  summary.addEventListener('click', () => {
    fill();
    onOpen(details.open ? '' : key);
  });
  const open = () => {
    fill();
    details.open = true;
  };
  return { item: element('li', {}, details), details, summary, open };
}

/**
 * @param {FindingData['cells']} cells
 * @param {Pick<PageData, 'pythons' | 'marks'>} report
 */
function showCells(cells, { pythons, marks }) {
  const looks = cells.map(({ mark }, index) => ({
    python: pythons[index]?.name,
    ...marks[mark],
  }));
  const spoken = looks.map(({ python, label }) => `${python} ${label}`).join(', ');
  return element(
    'span',
    { class: 'cells', role: 'img', 'aria-label': spoken },
    ...looks.map(({ python, look, sign }) =>
      element('span', { class: `cell ${look}` }, `${python} ${sign === '' ? '·' : sign}`),
    ),
  );
}
