import type { Snippet } from '../model/snippet.ts';

/** The name that an exception says is not defined; `text` is a message or the end of a traceback. */
export function missingName(text: string): string | undefined {
  const [, name] =
    /name '([^']+)' is not defined|cannot import name '([^']+)' from '__main__'/
      .exec(text)
      ?.filter((part, index) => index === 0 || part !== undefined) ?? [];
  return name;
}

/**
 * Those of the snippets that seem to define a name for all of their lines, nearest to the end
 * first. Found by the looks of lines, so that each has to be tried.
 */
export function definersOf<Each extends Pick<Snippet, 'source' | 'dialect'>>(
  name: string,
  snippets: readonly Each[],
): readonly Each[] {
  const defines = definition(name);
  return snippets.filter((snippet) => defines.test(codeOf(snippet))).toReversed();
}

/** The code of a session without its prompts. */
function codeOf({ source, dialect }: Pick<Snippet, 'source' | 'dialect'>): string {
  return dialect === 'session'
    ? source.replace(/^[ \t]*(?:>>>|\.\.\.|In ?\[\d+\]:) ?/gm, '')
    : source;
}

/** In the first column, or indented below a line such as `if` or `with` that opens no scope. */
function definition(name: string): RegExp {
  const word = name.replace(/[^\p{L}\p{N}_]/gu, '\\$&');
  const one = `(?<![\\p{L}\\p{N}_.])${word}(?![\\p{L}\\p{N}_])`;
  return new RegExp(
    [
      `^(?:async )?(?:def|class|type) +${one}`,
      `^[(\\[*]*(?:[\\p{L}\\p{N}_]+ *[,=] *[(\\[*]*)*${one}[\\p{L}\\p{N}_, *()\\[\\]]*(?::[^=\\n]+)?=(?!=)`,
      `^(?:from [\\p{L}\\p{N}_.]+ )?import [^\\n]*${one}`,
      `^(?:async )?for [^\\n]*${one}[^\\n]* in `,
      `^(?:async )?with [^\\n]* as [^\\n]*${one}`,
      `^[^\\n]*[(\\[]${one} *:=`,
    ].join('|'),
    'mu',
  );
}
