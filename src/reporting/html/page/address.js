import { everything } from './filter.js';

/** @import { Filter } from './filter.js' */

/**
 * What the address of the page asks for behind its `#`, so that a view can be kept and sent on.
 *
 * @returns {{ filter: Filter, open: string, about: string }} with the key of the finding that is
 * open, and the verdict or status that is explained
 */
export function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  /** @param {string} name */
  const first = (name) => asked.get(name) ?? '';
  return {
    filter: {
      outcomes: asked.getAll('outcome'),
      query: first('query'),
      verdict: first('verdict'),
      python: first('python'),
      document: first('document'),
      feature: first('feature'),
    },
    open: first('open'),
    about: first('about'),
  };
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/**
 * Some browsers throw when an address changes with each key, so that it waits for the last one.
 *
 * @param {Filter} filter
 * @param {string} open
 */
export function writeAddress(filter, open) {
  const { outcomes, ...fields } = { ...everything, ...filter };
  const asked = new URLSearchParams(outcomes.map((name) => ['outcome', name]));
  for (const [name, value] of Object.entries({ ...fields, open })) {
    if (value !== '') asked.set(name, value);
  }
  clearTimeout(waiting);
  waiting = setTimeout(() => history.replaceState(null, '', `#${asked}`), 150);
}
