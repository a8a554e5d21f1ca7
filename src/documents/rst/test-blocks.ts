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
  /** The one that it names, else that of the document. */
  readonly group: string;
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
  const { group, isEach, others } = groupsIn(argument, namespace);
  const { words, unknown } = testOptions(directive);
  const made = makers[name]?.({ words, group, isEach });
  return {
    block: { ...(body ? codeBlock(lines, directive, body) : emptyBlock(lines, line)), ...made },
    group,
    problems: [...leftGroups(others), ...leftOptions(name, unknown)].map((problem) => ({
      severity: 'warning',
      ...problem,
      line,
    })),
  };
}

interface Said {
  readonly words: readonly OptionWord[];
  readonly group: string;
  readonly isEach: boolean;
}

type Made = Pick<CodeBlock, 'language' | 'group'> & Partial<Pick<CodeBlock, 'words'>>;

const makers: Readonly<Record<string, ((said: Said) => Made) | undefined>> = {
  doctest: ({ words, group }) => ({ language: 'pycon', words, group }),
  testcode: ({ words, group }) => ({ language: 'python', words, group }),
  testoutput: ({ words }) => ({ language: 'testoutput', words }),
  testsetup: ({ words, group, isEach }) => ({
    language: 'python',
    words: [{ key: 'setup', value: undefined }, ...words],
    ...(!isEach && { group }),
  }),
  testcleanup: () => ({
    language: 'python',
    words: [{ key: 'skip', value: 'what cleans up behind the tests is not run' }],
  }),
};

type Words = Pick<Problem, 'message' | 'hint'>;

function leftGroups(others: readonly string[]): readonly Words[] {
  if (others.length === 0) return [];
  const left = others.map((other) => `\`${other}\``).join(' and ');
  return [
    {
      message: `a block is in one group, so that this one is not in ${left}`,
      hint: 'repeat the block',
    },
  ];
}

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
