/** A command was called with options that cannot be right; the message says why, and the way out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
