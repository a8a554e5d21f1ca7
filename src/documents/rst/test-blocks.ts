import type { Problem } from '../../model/problem.ts';
import type { CodeBlock } from '../format.ts';
import type { OptionWord } from '../option-words.ts';
import { codeBlock, emptyBlock } from './code.ts';
import type { DirectiveElement } from './element.ts';
import { groupsIn } from './groups.ts';
import type { SourceLines } from './source-lines.ts';
import { testOptions } from './test-options.ts';

/** A block of sphinx.ext.doctest. */
export interface TestBlock {
  readonly block: CodeBlock;
  /** Those that it names, else that of the document; `*` is each. */
  readonly groups: readonly string[];
  readonly problems: readonly Problem[];
}

/** Whether a directive is one of sphinx.ext.doctest. */
export function isTest({ name }: DirectiveElement): boolean {
  return makers[name] !== undefined;
}

/** Reads such a directive; `namespace` as in `groupsIn`. */
export function readTest(
  directive: DirectiveElement,
  lines: SourceLines,
  namespace: number,
): TestBlock {
  const { name, argument, line, body } = directive;
  const { group, alsoIn } = groupsIn(argument, namespace);
  const { words, unknown } = testOptions(directive);
  const made = makers[name]?.({ words, groups: { group, ...(alsoIn.length > 0 && { alsoIn }) } });
  return {
    block: { ...(body ? codeBlock(lines, directive, body) : emptyBlock(lines, line)), ...made },
    groups: [group, ...alsoIn],
    problems: leftOptions(name, unknown).map((problem) => ({
      severity: 'warning',
      ...problem,
      line,
    })),
  };
}

interface Said {
  readonly words: readonly OptionWord[];
  readonly groups: Pick<CodeBlock, 'group' | 'alsoIn'>;
}

type Made = Pick<CodeBlock, 'language' | 'words' | 'group' | 'alsoIn'>;

const makers: Readonly<Record<string, ((said: Said) => Made) | undefined>> = {
  doctest: ({ words, groups }) => ({ language: 'pycon', words, ...groups }),
  testcode: ({ words, groups }) => ({ language: 'python', words, ...groups }),
  testoutput: ({ words }) => ({ language: 'testoutput', words }),
  testsetup: (said) => around('setup', said),
  testcleanup: (said) => around('cleanup', said),
};

/** What runs before or after the tests of its groups, in which without any it is for all. */
function around(key: 'setup' | 'cleanup', { words, groups }: Said): Made {
  const isForAll = groups.alsoIn?.includes('*') === true;
  return {
    language: 'python',
    words: [{ key, value: undefined }, ...words],
    ...(!isForAll && groups),
  };
}

type Words = Pick<Problem, 'message' | 'hint'>;

function leftOptions(name: string, unknown: readonly string[]): readonly Words[] {
  if (unknown.length === 0) return [];
  return [
    {
      message: `\`${unknown.join(', ')}\` is not taken from the options of a directive`,
      hint:
        name === 'doctest'
          ? 'write `# doctest:` behind the example, with the option'
          : 'see `normalize` and `number` in docs/matching.md',
    },
  ];
}
