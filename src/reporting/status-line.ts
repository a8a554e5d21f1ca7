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

/** A status line on a terminal, which appears only when there is something to wait for; one that shows nothing where it is not to be shown. */
export function createStatusLine(
  stream: ProgressStream,
  isShown: boolean = stream.isTTY === true,
): StatusLine {
  if (!isShown) return { show(): void {}, clear(): void {} };
  let changedAt = performance.now();
  let isDrawn = false;
  return {
    show(text): void {
      const now = performance.now();
      if (now - changedAt < patience) return;
      changedAt = now;
      isDrawn = true;
      stream.write(`${clearLine}${text}`);
    },
    clear(): void {
      if (isDrawn) stream.write(clearLine);
      isDrawn = false;
    },
  };
}
