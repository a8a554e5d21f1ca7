import { readAddress, writeAddress } from './address.js';
import { createControls } from './controls.js';
import { byId, element } from './dom.js';
import { listenToExplained, showExplanation } from './explanations.js';
import { chooseFindings, everything } from './filter.js';
import { listenToKeys } from './keys.js';
import { showPlace } from './lines.js';
import { createList } from './list.js';
import { createPicture } from './picture.js';
import { keepFocusInSight } from './sticky.js';
import { listenToTheme } from './theme.js';

/** @import { PageData } from '../page-data.ts' */
/** @import { Filter } from './filter.js' */

/** @type {PageData} */
const report = JSON.parse(byId('data', HTMLScriptElement).textContent ?? '');

let filter = everything;

const list = createList(report, (key) => writeAddress(filter, key));
const picture = createPicture(report, (key) => {
  if (!chooseFindings(report, filter).some((finding) => finding.key === key)) {
    controls.write(everything);
    show(everything);
  }
  list.open(key);
});
const controls = createControls(report, (chosen) => {
  show(chosen);
  writeAddress(chosen, '');
});

/** @param {Filter} wanted */
function show(wanted) {
  filter = wanted;
  const chosen = chooseFindings(report, filter);
  const all = report.findings.length;
  byId('status', HTMLElement).textContent = tellHowMany(chosen.length, all);
  list.show(chosen);
  picture.show(chosen);
}

/**
 * @param {number} shown
 * @param {number} all
 */
function tellHowMany(shown, all) {
  if (all === 0) return '';
  if (shown < all) return `${shown} of ${all === 1 ? '1 finding' : `${all} findings`}`;
  return all === 1 ? '1 finding' : `All ${all} findings`;
}

function showHead() {
  const { headline, facts, problems, outcomes, findings } = report;
  // Nothing to look at, and nothing to choose from.
  byId('overview', HTMLElement).hidden = findings.length === 0;
  byId('filters', HTMLElement).hidden = findings.length === 0;
  const title = byId('headline', HTMLElement);
  title.textContent = headline.text;
  title.classList.add(headline.severity);
  byId('facts', HTMLElement).replaceChildren(...facts.map((fact) => element('li', {}, fact)));
  const shares = outcomes.map(({ severity, count }) => {
    const share = element('span', { class: severity });
    share.style.flexGrow = String(count);
    return share;
  });
  byId('shares', HTMLElement).replaceChildren(...shares);
  const section = byId('problems', HTMLElement);
  section.hidden = problems.length === 0;
  section
    .querySelector('ul')
    ?.replaceChildren(
      ...problems.map(({ severity, place, message, hint }) =>
        element(
          'li',
          {},
          ...(place === undefined ? [] : [showPlace(place), ': ']),
          element('strong', { class: severity }, `${severity}:`),
          ` ${message}`,
          ...(hint === undefined ? [] : [element('span', { class: 'hint' }, ` hint: ${hint}`)]),
        ),
      ),
    );
}

function followAddress() {
  const asked = readAddress();
  controls.write(asked.filter);
  // What nothing can be chosen by is not asked for.
  show(controls.read());
  if (asked.open !== '') list.open(asked.open);
  if (asked.about !== '') showExplanation(asked.about);
}

byId('page', HTMLElement).hidden = false;
// The address is that of a view, so that it cannot be that of a place in the page.
byId('skip', HTMLElement).addEventListener('click', (event) => {
  event.preventDefault();
  byId('findings-title', HTMLElement).focus();
});
listenToTheme();
listenToExplained();
keepFocusInSight();
listenToKeys({
  search: controls.search,
  move: list.move,
  leave: () => {
    if (!controls.clearSearch()) list.closeCurrent();
  },
});
showHead();
followAddress();
addEventListener('hashchange', followAddress);
// What is printed is all of it; afterwards the page is as it was.
let closeAgain = () => {};
addEventListener('beforeprint', () => {
  closeAgain = list.openAll();
});
addEventListener('afterprint', () => closeAgain());
