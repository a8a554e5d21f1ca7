import { byId, element } from './dom.js';

/** @import { FindingData, PageData } from '../page-data.ts' */

/**
 * Makes the column of a snippet. Most snippets look like another one, so that it is a copy.
 *
 * @param {PageData['pythons']} pythons
 * @param {PageData['marks']} marks
 * @returns {(finding: FindingData) => HTMLElement}
 */
export function columnMaker(pythons, marks) {
  /** @type {Map<string, HTMLElement>} */
  const patterns = new Map();
  return ({ cells, key }) => {
    const pattern = cells.map(({ mark }) => mark).join();
    const known = patterns.get(pattern);
    const column =
      known ??
      element(
        'div',
        { role: 'row' },
        ...cells.map(({ mark }, index) => {
          const { sign, label, look } = marks[mark];
          const name = `${pythons[index]?.name} ${label}`;
          return element(
            'span',
            { role: 'gridcell', class: `cell ${look}`, tabindex: '-1', 'aria-label': name },
            sign,
          );
        }),
      );
    patterns.set(pattern, column);
    const copy = /** @type {HTMLElement} */ (column.cloneNode(true));
    copy.setAttribute('aria-label', key);
    return copy;
  };
}

/**
 * Says which Python each cell of a column is of; those who do not see it are told by the cells.
 *
 * @param {PageData['pythons']} pythons
 */
export function createAxis(pythons) {
  const names = pythons.map(({ name }) => element('span', {}, name));
  return element('div', { class: 'axis', 'aria-hidden': 'true' }, ...names);
}

/**
 * Says what the cells mean that the picture has.
 *
 * @param {Pick<PageData, 'findings' | 'marks'>} report
 */
export function showLegend({ findings, marks }) {
  /** @type {Set<string>} */
  const found = new Set(findings.flatMap(({ cells }) => cells.map(({ mark }) => mark)));
  const entries = Object.entries(marks).filter(([name]) => found.has(name));
  byId('legend', HTMLElement).replaceChildren(
    ...entries.map(([, { sign, label, look }]) =>
      element('li', {}, element('span', { class: `cell ${look}` }, sign), ` ${label}`),
    ),
  );
}
