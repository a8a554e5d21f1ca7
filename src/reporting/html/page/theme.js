import { byId } from './dom.js';

const key = 'docproof-theme';

/** Lets the reader choose between light and dark, and keeps the choice where the browser does. */
export function listenToTheme() {
  const choice = byId('theme', HTMLSelectElement);
  const apply = () => {
    document.documentElement.dataset['theme'] = choice.value;
  };
  choice.value = recall() ?? 'system';
  apply();
  choice.addEventListener('change', () => {
    apply();
    keep(choice.value);
  });
}

// A browser may have no storage for a file, or forbid it.
function recall() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} theme */
function keep(theme) {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The choice holds until the page is closed.
  }
}
