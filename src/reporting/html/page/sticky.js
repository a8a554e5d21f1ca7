import { byId } from './dom.js';

/** What the focus comes to is scrolled to below the filters, where they stay on the screen. */
export function keepFocusInSight() {
  const filters = byId('filters', HTMLElement);
  const root = document.documentElement;
  const measure = () => {
    const stays = getComputedStyle(filters).position === 'sticky';
    root.style.scrollPaddingTop = stays ? `${filters.offsetHeight + 8}px` : '';
  };
  new ResizeObserver(measure).observe(filters);
  addEventListener('resize', measure);
}
