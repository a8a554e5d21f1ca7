/** A command was called with options that cannot be right; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The way out, where the message does not say it. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
