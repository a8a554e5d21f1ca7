import type { CodeBlock } from '../format.ts';
import { isPython, startsWithPrompt } from '../language.ts';
import type { DirectiveElement } from './element.ts';
import { isLikelyPython, parsesAsPython } from './python-syntax.ts';
import { commonIndent, cut, type Range, type SourceLines } from './source-lines.ts';

/** A block in no language; `dedent` is how many columns it loses besides those that its lines share. */
export function codeBlock(
  lines: SourceLines,
  { line, options }: { readonly line: number; readonly options?: DirectiveElement['options'] },
  body: Range,
  dedent = 0,
): CodeBlock {
  return {
    ...emptyBlock(lines, line),
    id: idOf(options?.get('name')),
    ...cut(lines, body, commonIndent(lines, body) + dedent),
  };
}

/** A block without code, which begins at the end of its line. */
export function emptyBlock(lines: SourceLines, line: number): CodeBlock {
  const end = { line, column: lines.text(line).length + 1 };
  return {
    kind: 'code',
    form: 'directive',
    language: '',
    id: undefined,
    words: [],
    openedAt: line,
    source: '',
    start: end,
    end,
  };
}

/** The id that docutils makes of the name of a directive; undefined for none. */
export function idOf(name: string | undefined): string | undefined {
  const id = name
    ?.normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? undefined : id;
}

/**
 * The language of a block: what it names, else what `highlight` says for those that name none. What
 * Sphinx takes for Python because nothing says otherwise has to look like it.
 */
export function languageOf(source: string, named: string, highlight: string): string {
  if (named !== '' && named !== 'default') return named;
  const language = named === 'default' || highlight === 'default' ? '' : highlight;
  if (language !== '' && !isPython(language)) return language;
  if (startsWithPrompt({ source })) return 'pycon';
  const isWanted = language === '' ? isLikelyPython(source) : parsesAsPython(source);
  return isWanted ? 'python' : '';
}
