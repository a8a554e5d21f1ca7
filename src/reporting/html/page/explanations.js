import { byId, element } from './dom.js';

/**
 * A link to the page of a verdict or status.
 *
 * @param {string} kind
 * @param {string} label
 */
export function showExplained(kind, label) {
  return element('a', { class: 'about', href: `#about=${kind}` }, `What does ${label} mean?`);
}

/** Shows such a page over the report, which stays as it is. */
export function listenToExplained() {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a[href^="#about="]') : null;
    // Ctrl and the like open it beside this one.
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    showExplanation(link.getAttribute('href')?.slice('#about='.length) ?? '');
  });
}

/** @param {string} kind one that is not known is not shown */
export function showExplanation(kind) {
  const dialog = byId('explanation', HTMLDialogElement);
  const pages = [...dialog.querySelectorAll('article')];
  const wanted = pages.find(({ id }) => id === `about-${kind}`);
  if (wanted === undefined) return;
  for (const page of pages) page.hidden = page !== wanted;
  dialog.setAttribute('aria-label', `What ${kind} means`);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  // It is read from its top, and the link that led on to it may be hidden now.
  wanted.parentElement?.focus();
}
