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
    const pattern = cells.map((cell) => cell?.mark ?? 'none').join();
    const known = patterns.get(pattern);
    const column =
      known ??
      element(
        'div',
        { role: 'row' },
        ...cells.map((cell, index) => {
          const { sign, label } =
            cell === null ? { sign: '', label: 'did not run' } : marks[cell.mark];
          const name = `${pythons[index]?.name} ${label}`;
          const look = `cell ${cell?.mark ?? 'none'}`;
          return element(
            'span',
            { role: 'gridcell', class: look, tabindex: '-1', 'aria-label': name },
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
 * Says what the cells mean that the picture has.
 *
 * @param {Pick<PageData, 'findings' | 'marks' | 'pythons'>} report
 */
export function showLegend({ findings, marks, pythons }) {
  const found = new Set(findings.flatMap(({ cells }) => cells.map((cell) => cell?.mark)));
  const entries = Object.entries(marks).filter(([name]) =>
    [...found].some((mark) => mark === name),
  );
  byId('legend', HTMLElement).replaceChildren(
    `Each column is a snippet, from Python ${pythons[0]?.name} at its top to ${pythons.at(-1)?.name} at its foot.`,
    ...entries.map(([name, { sign, label }]) =>
      element(
        'span',
        { class: 'entry' },
        element('span', { class: `cell ${name}` }, sign),
        ` ${label}`,
      ),
    ),
  );
}
