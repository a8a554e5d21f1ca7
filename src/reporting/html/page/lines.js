import { element } from './dom.js';

/** @import { Comparison, HistoryRow, PlaceData, SourceLine } from '../page-data.ts' */

const signs = { equal: ' ', expected: '-', actual: '+' };

/**
 * Expected against actual, line by line.
 *
 * @param {Comparison} comparison
 */
export function showComparison(comparison) {
  const legend = element(
    'p',
    { class: 'legend' },
    element('span', { class: 'expected' }, '- expected'),
    ' ',
    element('span', { class: 'actual' }, '+ actual'),
  );
  const lines = comparison.map((item) => {
    if ('hidden' in item) {
      return element(
        'div',
        { class: 'fold' },
        `… ${item.hidden} ${item.differs ? 'more' : 'equal'} lines`,
      );
    }
    const spans = item.spans.map(({ text, differs }) =>
      differs ? element('mark', {}, text) : text,
    );
    return element('div', { class: item.side }, `${signs[item.side]} `, ...spans);
  });
  return element('div', { class: 'comparison' }, legend, block('comparison', lines));
}

/**
 * Text with its white space; a long line is scrolled to, by keys too.
 *
 * @param {string} label
 * @param {readonly (Node | string)[]} content
 */
export function block(label, content) {
  return element('pre', { tabindex: '0', role: 'group', 'aria-label': label }, ...content);
}

/**
 * Source with the numbers of its lines in the document.
 *
 * @param {readonly SourceLine[]} source
 */
export function showSource(source) {
  const lines = source.map(({ line, pieces, note }) =>
    element(
      'div',
      note === undefined ? {} : { class: 'noted' },
      element('span', { class: 'number' }, String(line)),
      element(
        'code',
        {},
        ...pieces.map((piece) =>
          typeof piece === 'string' ? piece : element('span', { class: piece[1] }, piece[0]),
        ),
      ),
      ...(note === undefined ? [] : [element('span', { class: 'note' }, note)]),
    ),
  );
  const shown = block('source', lines);
  shown.classList.add('source');
  return shown;
}

/** @param {readonly HistoryRow[]} rows */
export function showHistory(rows) {
  return element(
    'table',
    { class: 'history' },
    element('caption', {}, 'The answer over time'),
    element(
      'tbody',
      {},
      ...rows.map(({ when, what, held }) =>
        element(
          'tr',
          { class: held ? 'held' : 'failed' },
          element('th', { scope: 'row' }, when),
          element('td', {}, `${held ? '✓' : '×'} ${what}`),
        ),
      ),
    ),
  );
}

/** @param {PlaceData} place */
export function showPlace({ text, href }) {
  return href === undefined
    ? element('span', { class: 'place' }, text)
    : element('a', { class: 'place', href }, text);
}
