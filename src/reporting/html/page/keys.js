import { byId } from './dom.js';

/**
 * The keys of the page. They are left alone where the reader types, and where Ctrl, Alt or the
 * command key makes them those of the browser.
 *
 * @param {object} actions
 * @param {() => void} actions.search
 * @param {(step: 1 | -1) => void} actions.move
 * @param {() => void} actions.leave
 */
export function listenToKeys({ search, move, leave }) {
  const help = byId('help', HTMLDialogElement);
  const showHelp = () => help.showModal();
  byId('help-button', HTMLButtonElement).addEventListener('click', showHelp);

  /** @type {Readonly<Record<string, () => void>>} */
  const keys = { '/': search, j: () => move(1), k: () => move(-1), '?': showHelp };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isDialogOpen()) return;
    if (event.key === 'Escape') return leave();
    const action = keys[event.key];
    if (action === undefined || isTypedInto(event.target)) return;
    event.preventDefault();
    action();
  });
}

function isDialogOpen() {
  return document.querySelector('dialog[open]') !== null;
}

/** @param {EventTarget | null} target */
function isTypedInto(target) {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
