import type { Problem } from '../model/problem.ts';
import type { CodeBlock } from './format.ts';
import {
  isOtherPython,
  isPython,
  looksLikePython,
  meantPython,
  startsWithPrompt,
} from './language.ts';
import { meantDirective } from './markdown/directives.ts';

/** Why a block does not count as Python, in a few words. */
export function reasonOf(block: CodeBlock): string {
  if (block.language === '' && looksLikePython(block)) {
    return 'no language, looks like Python: tag it';
  }
  const reason = reasons.get(block.language);
  if (reason !== undefined) return reason;
  if (block.form === 'indented') return 'indented code names no language';
  if (block.language === '') return 'no language';
  if (isPython(block.language)) {
    return block.source.trim() === '' ? 'empty' : 'it holds lines to IPython';
  }
  return meantPython(block.language) === undefined ? 'another language' : 'unknown language';
}

/** Of directives whose code is not in the document. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['{literalinclude}', 'the file that it includes is not read'],
]);

/** A warning about a block whose language looks like a slip. */
export function misspelling(block: CodeBlock): readonly Problem[] {
  const directive = meantDirective(block.language);
  const meant = meantPython(block.language) ?? (directive && `{${directive}}`);
  if (meant === undefined) return [];
  return [
    {
      severity: 'warning',
      message: `a block in \`${block.language}\` does not count as Python`,
      hint: `did you mean \`${meant}\`?`,
      line: block.openedAt,
    },
  ];
}

/** A warning about a block that looks like Python and does not say so. */
export function untagged(block: CodeBlock): readonly Problem[] {
  const { language, form } = block;
  const isSession = startsWithPrompt(block);
  const isNamed = isPython(language) || meantPython(language) !== undefined;
  if (isNamed || isOtherPython(language)) return [];
  if (!isSession && (language !== '' || !looksLikePython(block))) return [];
  const tag = isSession ? 'pycon' : 'python';
  return [
    {
      severity: 'warning',
      message: `this block looks like ${isSession ? 'a Python session' : 'Python'} and is not run`,
      hint: howToTag[form === 'indented' && isSession ? 'fenced' : form](tag),
      line: block.openedAt,
    },
  ];
}

const howToTag: Readonly<Record<CodeBlock['form'], (tag: string) => string>> = {
  fenced: (tag) => `write \`\`\`${tag} above it`,
  indented: (tag) => `put it between fences of \`\`\`${tag}`,
  directive: (tag) => `write \`.. code-block:: ${tag}\` above it`,
  element: (tag) => `write \`class="language-${tag}"\` on its element`,
  cell: () => 'make it a cell of code',
};
