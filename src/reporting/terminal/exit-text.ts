import type { Judgement } from '../../model/verdict.ts';

/** The last line that a run left on stderr before it exited with code 1, as `sys.exit("text")` does. */
export function exitText({ verdict, execution }: Judgement): string | undefined {
  if (verdict.kind !== 'exited' || verdict.code !== 1) return undefined;
  return execution.stderr.trimEnd().split('\n').at(-1)?.trim() || undefined;
}
