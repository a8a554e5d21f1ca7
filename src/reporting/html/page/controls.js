import { byId, element } from './dom.js';
import { everything } from './filter.js';

/** @import { PageData } from '../page-data.ts' */
/** @import { Filter } from './filter.js' */

const fields = /** @type {const} */ (['verdict', 'python', 'document', 'feature']);

/**
 * The form that says what is shown.
 *
 * @param {PageData} report
 * @param {(filter: Filter) => void} onChange
 */
export function createControls({ outcomes, verdicts, features, documents, pythons }, onChange) {
  const form = byId('filters', HTMLFormElement);
  const query = byId('query', HTMLInputElement);
  const buttons = outcomes.map(({ name, label, severity, count }) =>
    element(
      'button',
      { type: 'button', class: `outcome ${severity}`, value: name, 'aria-pressed': 'false' },
      element('strong', {}, String(count)),
      ` ${label}`,
    ),
  );
  byId('outcomes', HTMLElement).replaceChildren(...buttons);
  fill('verdict', verdicts);
  fill(
    'python',
    pythons.map(({ name, isPreview }) => ({ name, label: isPreview ? `${name} (preview)` : name })),
  );
  fill(
    'document',
    documents.map((name) => ({ name, label: name })),
  );
  fill('feature', features);

  /** @returns {Filter} */
  const read = () => ({
    outcomes: buttons.filter(isPressed).map(({ value }) => value),
    query: query.value.trim(),
    verdict: byId('verdict', HTMLSelectElement).value,
    python: byId('python', HTMLSelectElement).value,
    document: byId('document', HTMLSelectElement).value,
    feature: byId('feature', HTMLSelectElement).value,
  });
  /** @param {Filter} filter */
  const write = (filter) => {
    for (const button of buttons) press(button, filter.outcomes.includes(button.value));
    query.value = filter.query;
    for (const field of fields) byId(field, HTMLSelectElement).value = filter[field];
  };

  form.addEventListener('input', () => onChange(read()));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button.outcome') : null;
    if (!(button instanceof HTMLButtonElement)) return;
    press(button, !isPressed(button));
    onChange(read());
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    write(everything);
    onChange(everything);
  });
  return {
    read,
    write,
    search: () => query.focus(),
    /** Clears the search where the reader is in it; false where not. */
    clearSearch() {
      if (document.activeElement !== query || query.value === '') return false;
      query.value = '';
      onChange(read());
      return true;
    },
  };
}

/**
 * Offers what occurs in the report; where nothing does, there is nothing to choose.
 *
 * @param {string} id
 * @param {PageData['verdicts']} choices
 */
function fill(id, choices) {
  const select = byId(id, HTMLSelectElement);
  select.append(...choices.map(({ name, label }) => element('option', { value: name }, label)));
  const field = select.closest('label');
  if (field !== null) field.hidden = choices.length === 0;
}

/** @param {Element} button */
function isPressed(button) {
  return button.getAttribute('aria-pressed') === 'true';
}

/**
 * @param {Element} button
 * @param {boolean} pressed
 */
function press(button, pressed) {
  button.setAttribute('aria-pressed', String(pressed));
}
