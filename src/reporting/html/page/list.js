import { byId, element } from './dom.js';
import { createRow } from './row.js';

/** @import { FindingData, PageData } from '../page-data.ts' */
/** @import { Row } from './row.js' */

/** Rows that are made at once: more than fit a screen, and few enough to be made in no time. */
const batch = 50;

/**
 * The findings as rows below their outcomes. Rows are made as the reader comes to them.
 *
 * @param {PageData} report
 * @param {(key: string) => void} onOpen told the key of the finding that the reader opens, and an empty one when it is closed
 */
export function createList(report, onOpen) {
  const list = byId('list', HTMLElement);
  const more = byId('more', HTMLButtonElement);
  /** @type {readonly FindingData[]} */
  let findings = [];
  /** Those of the first findings.
   * @type {Row[]}
   */
  let rows = [];

  /** @param {number} end */
  const showUpTo = (end) => {
    for (const finding of findings.slice(rows.length, end)) {
      const row = createRow(finding, report, onOpen);
      groupOf(finding.outcome).append(row.item);
      rows.push(row);
    }
    more.hidden = rows.length === findings.length;
    more.textContent = `Show more: ${findings.length - rows.length} left`;
  };
  const showMore = () => showUpTo(rows.length + batch);

  /** The group of rows at the end, begun where the outcome is another one.
   * @param {string} outcome
   */
  const groupOf = (outcome) => {
    const last = list.lastElementChild;
    if (last?.getAttribute('data-outcome') === outcome) return last;
    const label = report.outcomes.find(({ name }) => name === outcome)?.label ?? '';
    const number = findings.filter((finding) => finding.outcome === outcome).length;
    const group = element('ul', { 'data-outcome': outcome });
    list.append(element('h3', {}, `${number} ${label}`), group);
    return group;
  };

  const rowWithFocus = () =>
    rows.findIndex(({ details }) => details.contains(document.activeElement));

  more.addEventListener('click', () => {
    const next = rows.length;
    showMore();
    rows[next]?.summary.focus();
  });
  showMoreInSight(more, showMore);
  return {
    /** @param {readonly FindingData[]} chosen */
    show(chosen) {
      const left = findings[rowWithFocus()];
      const isLeft = list.contains(document.activeElement) || document.activeElement === more;
      findings = report.outcomes.flatMap(({ name }) =>
        chosen.filter(({ outcome }) => outcome === name),
      );
      rows = [];
      list.replaceChildren(
        ...(findings.length > 0 ? [] : [element('p', { class: 'nothing' }, nothingIn(report))]),
      );
      const again = left === undefined ? -1 : findings.indexOf(left);
      showUpTo(Math.max(again, 0) + batch);
      // The focus is not lost with the row that had it.
      if (isLeft) (rows[again]?.summary ?? rows[0]?.summary ?? whereListBegins()).focus();
    },
    /** Opens a finding, and goes there; nothing where it is not among those that are shown.
     * @param {string} key
     */
    open(key) {
      const index = findings.findIndex((finding) => finding.key === key);
      if (index < 0) return;
      if (index >= rows.length) showUpTo(index + batch);
      const row = rows[index];
      row?.open();
      row?.summary.focus();
      row?.details.scrollIntoView({ block: 'start' });
      onOpen(key);
    },
    /** Goes to the row that is so many below the one with the focus.
     * @param {1 | -1} step
     */
    move(step) {
      const current = rowWithFocus();
      const next = current < 0 ? 0 : current + step;
      if (next >= rows.length - 1) showMore();
      rows[next]?.summary.focus();
      rows[next]?.summary.scrollIntoView({ block: 'nearest' });
    },
    /** Closes the finding that the focus is in. */
    closeCurrent() {
      const row = rows[rowWithFocus()];
      if (!row?.details.open) return;
      row.details.open = false;
      row.summary.focus();
      onOpen('');
    },
    /** @returns {() => void} which closes those again that were not open */
    openAll() {
      showUpTo(findings.length);
      const closed = rows.filter(({ details }) => !details.open);
      for (const row of closed) row.open();
      return () => {
        for (const { details } of closed) details.open = false;
      };
    },
  };
}

/** @param {PageData} report */
function nothingIn({ findings }) {
  return findings.length === 0
    ? 'No snippet was found.'
    : 'No finding is like that. Clear the filters to see all of them.';
}

function whereListBegins() {
  return byId('findings-title', HTMLElement);
}

/**
 * @param {HTMLElement} more
 * @param {() => void} showMore
 */
function showMoreInSight(more, showMore) {
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
}
