const longestTimeout = 3600;

/** What a timeout has to be, wherever it is given. */
export const timeoutRule: string = `a number of seconds above 0 and at most ${longestTimeout}`;

/** Whether a snippet may be given so many seconds. A timer of Node that is set to much more fires at once. */
export function isTimeout(seconds: number): boolean {
  return seconds > 0 && seconds <= longestTimeout;
}
