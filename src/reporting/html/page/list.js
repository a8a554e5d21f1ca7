import { showDetail } from './detail.js';
import { byId, element } from './dom.js';

/** @import { FindingData, PageData } from '../page-data.ts' */

/** Rows that are made at once: more than fit a screen, and few enough to be made in no time. */
const batch = 100;

/**
 * The findings as rows below their outcomes. Rows are made as the reader comes to them.
 *
 * @param {PageData} report
 * @param {(key: string) => void} onOpen told the key of the finding that the reader opens, and an empty one when it is closed
 */
export function createList({ outcomes, pythons, marks }, onOpen) {
  const list = byId('list', HTMLElement);
  const more = byId('more', HTMLButtonElement);
  /** @type {readonly FindingData[]} */
  let findings = [];
  let shown = 0;
  /** @type {Element | undefined} */
  let group;

  /** @param {FindingData} finding */
  const addRow = (finding) => {
    if (group?.getAttribute('data-outcome') !== finding.outcome) {
      group = element('ul', { 'data-outcome': finding.outcome });
      const label = outcomes.find(({ name }) => name === finding.outcome)?.label ?? '';
      const number = findings.filter(({ outcome }) => outcome === finding.outcome).length;
      list.append(element('h3', {}, `${number} ${label}`), group);
    }
    group.append(createRow(finding, { pythons, marks }, onOpen));
  };

  /** @param {number} end */
  const showUpTo = (end) => {
    for (const finding of findings.slice(shown, end)) addRow(finding);
    shown = Math.min(Math.max(shown, end), findings.length);
    more.hidden = shown === findings.length;
    more.textContent = `Show more: ${findings.length - shown} left`;
  };
  const showMore = () => showUpTo(shown + batch);

  more.addEventListener('click', showMore);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      showMore();
      // It tells changes only, and the button may still be in sight.
      observer.unobserve(more);
      observer.observe(more);
    },
    { rootMargin: '800px' },
  );
  observer.observe(more);

  const rows = () => [...list.querySelectorAll('details')];
  return {
    /** @param {readonly FindingData[]} chosen */
    show(chosen) {
      findings = outcomes.flatMap(({ name }) => chosen.filter(({ outcome }) => outcome === name));
      shown = 0;
      group = undefined;
      list.replaceChildren(
        ...(chosen.length === 0 ? [element('p', {}, 'Nothing is like that.')] : []),
      );
      showMore();
    },
    /** Opens a finding, and goes there; nothing where it is not among those that are shown.
     * @param {string} key
     */
    open(key) {
      const index = findings.findIndex((finding) => finding.key === key);
      if (index < 0) return;
      if (index >= shown) showUpTo(index + batch);
      const row = rows()[index];
      if (row === undefined) return;
      openRow(row);
      onOpen(key);
      row.querySelector('summary')?.focus();
      row.scrollIntoView({ block: 'start' });
    },
    /** Goes to the row that is so many below the one with the focus.
     * @param {1 | -1} step
     */
    move(step) {
      const all = rows();
      const current = all.findIndex((row) => row.contains(document.activeElement));
      const next = current < 0 ? 0 : current + step;
      if (next >= all.length - 1) showMore();
      const summary = rows()[next]?.querySelector('summary');
      summary?.focus();
      summary?.scrollIntoView({ block: 'nearest' });
    },
    /** Closes the finding that the focus is in; false where there is none. */
    closeCurrent() {
      const row = document.activeElement?.closest('details');
      if (!row?.open) return false;
      row.open = false;
      onOpen('');
      row.querySelector('summary')?.focus();
      return true;
    },
    openAll() {
      showUpTo(findings.length);
      for (const row of rows()) openRow(row);
    },
  };
}

/** The detail of each row, made on first need.
 * @type {WeakMap<HTMLDetailsElement, () => void>}
 */
const fillers = new WeakMap();

/** @param {HTMLDetailsElement} row */
function openRow(row) {
  fillers.get(row)?.();
  row.open = true;
}

/**
 * @param {FindingData} finding
 * @param {Pick<PageData, 'pythons' | 'marks'>} report
 * @param {(key: string) => void} onOpen
 */
function createRow(finding, { pythons, marks }, onOpen) {
  const { id, place, section, outcome, cells, sentences } = finding;
  const spoken = cells.map((cell, index) => {
    const word = cell === null ? 'did not run' : marks[cell.mark].label;
    return `${pythons[index]?.name} ${word}`;
  });
  const summary = element(
    'summary',
    {},
    element('span', { class: 'id' }, id),
    element('span', { class: 'place' }, place.text),
    element(
      'span',
      { class: 'cells', role: 'img', 'aria-label': spoken.join(', ') },
      ...cells.map((cell, index) =>
        element(
          'span',
          { class: `cell ${cell?.mark ?? 'none'}` },
          `${pythons[index]?.name} ${cell === null ? ' ' : marks[cell.mark].sign}`,
        ),
      ),
    ),
    element('span', { class: 'what' }, sentences[0] ?? section ?? ''),
  );
  const row = element('details', { class: outcome }, summary);
  fillers.set(row, () => {
    if (row.children.length === 1) row.append(showDetail(finding, marks));
  });
  summary.addEventListener('click', () => {
    fillers.get(row)?.();
    onOpen(row.open ? '' : finding.key);
  });
  return element('li', {}, row);
}
