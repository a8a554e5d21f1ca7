import { columnMaker, createAxis, showLegend } from './columns.js';
import { byId, element } from './dom.js';

/** @import { FindingData, PageData } from '../page-data.ts' */

/**
 * The whole as a picture: a column for each snippet, a cell in it for each Python, document by
 * document.
 *
 * @param {PageData} report
 * @param {(key: string) => void} onChoose told the key of the finding that a cell belongs to
 */
export function createPicture({ findings, pythons, marks, documents }, onChoose) {
  const picture = byId('picture', HTMLElement);
  const pointed = byId('pointed', HTMLElement);
  const columnOf = columnMaker(pythons, marks);
  /** @type {Map<Element, FindingData>} */
  const findingOf = new Map();
  const byDocument = new Map(documents.map((name) => [name, /** @type {HTMLElement[]} */ ([])]));
  for (const finding of findings) {
    const column = columnOf(finding);
    findingOf.set(column, finding);
    byDocument.get(finding.document)?.push(column);
  }
  const axis = createAxis(pythons);
  const groups = [...byDocument].map(([name, columns]) => {
    const grid = element('div', { role: 'grid', 'aria-label': `Snippets of ${name}` }, ...columns);
    const group = element(
      'div',
      { class: 'document' },
      // Cut off at its start, and read from left to right all the same.
      element('h3', { title: name }, element('bdi', {}, name)),
      axis.cloneNode(true),
      grid,
    );
    group.style.setProperty('--columns', String(columns.length));
    group.style.setProperty('--pythons', String(pythons.length));
    return group;
  });
  picture.replaceChildren(...groups);
  const columns = [...byDocument.values()].flat();
  showLegend({ findings, marks });

  /** The cell that the Tab key comes to.
   * @type {HTMLElement | undefined}
   */
  let current;
  /** @param {Element | null | undefined} cell */
  const moveTo = (cell) => {
    if (!(cell instanceof HTMLElement)) return;
    current?.setAttribute('tabindex', '-1');
    current = cell;
    cell.setAttribute('tabindex', '0');
  };
  moveTo(columns[0]?.firstElementChild);

  /** @param {EventTarget | null} target */
  const findingAt = (target) => {
    const column = target instanceof Element ? target.closest('[role=row]') : null;
    return column === null ? undefined : findingOf.get(column);
  };
  /** @param {Event} event */
  const point = ({ target }) => {
    const finding = findingAt(target);
    if (finding === undefined || !(target instanceof Element)) return;
    const what = target.closest('.cell')?.getAttribute('aria-label') ?? '';
    pointed.textContent = `${finding.place.text}  ${finding.id}  ${what}`;
  };
  picture.addEventListener('pointerover', point);
  picture.addEventListener('focusin', point);
  picture.addEventListener('click', ({ target }) => {
    const finding = findingAt(target);
    if (finding !== undefined) onChoose(finding.key);
  });
  picture.addEventListener('keydown', (event) => {
    const next = cellAfter(event, columns);
    if (next !== undefined) {
      event.preventDefault();
      moveTo(next);
      current?.focus();
      current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    const finding = findingAt(event.target);
    if ((event.key === 'Enter' || event.key === ' ') && finding !== undefined) {
      event.preventDefault();
      onChoose(finding.key);
    }
  });

  return {
    /** Pales the snippets that are not among these.
     * @param {readonly FindingData[]} chosen
     */
    show(chosen) {
      const keys = new Set(chosen);
      for (const [column, finding] of findingOf) {
        column.classList.toggle('pale', !keys.has(finding));
      }
    },
  };
}

/**
 * The cell that an arrow leads to.
 *
 * @param {KeyboardEvent} event
 * @param {readonly Element[]} columns
 */
function cellAfter({ key, target }, columns) {
  const cell = target instanceof Element ? target.closest('.cell') : null;
  const column = cell?.parentElement;
  if (!cell || !column) return undefined;
  const row = [...column.children].indexOf(cell);
  const place = columns.indexOf(column);
  switch (key) {
    case 'ArrowLeft':
      return columns[place - 1]?.children[row];
    case 'ArrowRight':
      return columns[place + 1]?.children[row];
    case 'ArrowUp':
      return column.children[row - 1];
    case 'ArrowDown':
      return column.children[row + 1];
    case 'Home':
      return columns[0]?.children[row];
    case 'End':
      return columns.at(-1)?.children[row];
    default:
      return undefined;
  }
}
