import type { ProgressStream } from './progress.ts';

/** One line on a terminal that changes in its place. */
export interface StatusLine {
  show(text: string): void;
  /** Takes it off the screen. */
  clear(): void;
}

/** Milliseconds from which on somebody wonders what is going on, and between two changes. */
const patience = 200;

const clearLine = '\r\u001b[2K';

/** A status line on a terminal, which appears only when there is something to wait for; else one that shows nothing. */
export function createStatusLine(stream: ProgressStream): StatusLine {
  if (stream.isTTY !== true) return { show(): void {}, clear(): void {} };
  let changedAt = performance.now();
  let isShown = false;
  return {
    show(text): void {
      const now = performance.now();
      if (now - changedAt < patience) return;
      changedAt = now;
      isShown = true;
      stream.write(`${clearLine}${text}`);
    },
    clear(): void {
      if (isShown) stream.write(clearLine);
      isShown = false;
    },
  };
}
