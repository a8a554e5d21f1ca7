import type { OutputBlock } from './snippet.ts';

/** The line that begins a traceback, also that of an exception group. */
export const tracebackHeader: RegExp =
  /^(?: *\+ )?(?:Exception Group )?Traceback \(most recent call last\):\s*$/m;

/** Whether a block claims that the snippet ends by an exception, with its traceback. */
export function showsTraceback(output: Pick<OutputBlock, 'text'> | undefined): boolean {
  return output !== undefined && tracebackHeader.test(output.text);
}
