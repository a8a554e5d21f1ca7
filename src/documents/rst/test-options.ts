import { type PythonVersion, pythonVersions } from '../../model/python.ts';
import type { OptionWord } from '../option-words.ts';
import type { DirectiveElement } from './element.ts';

/** What the options of a directive of sphinx.ext.doctest say, in the words of docproof. */
export interface TestOptions {
  readonly words: readonly OptionWord[];
  /** What docproof has no word for. */
  readonly unknown: readonly string[];
}

/**
 * `:skipif:` and a `:pyversion:` that is no lowest one become the reason to skip, for conditions are
 * not worked out. https://www.sphinx-doc.org/en/master/usage/extensions/doctest.html
 */
export function testOptions({ options }: DirectiveElement): TestOptions {
  const condition = options.get('skipif');
  const version = options.get('pyversion');
  const flags = (options.get('options') ?? '').split(/[\s,]+/).filter((flag) => flag !== '');
  const isSkipped = flags.includes('+SKIP');
  return {
    words: [
      // Sphinx lets `...` stand for any text unless it is told otherwise.
      ...(flags.includes('-ELLIPSIS') ? [exact] : [{ key: 'ellipsis', value: undefined }]),
      ...(flags.includes('+NORMALIZE_WHITESPACE') ? [anyWhitespace] : []),
      ...(condition === undefined ? [] : [skip(`skipif: ${condition}`)]),
      ...(isSkipped ? [skip('options: +SKIP')] : []),
      ...(version === undefined ? [] : versionWords(version)),
    ],
    unknown: flags.filter((flag) => !known.test(flag)),
  };
}

/** With those that Sphinx has set, and those that nothing sets, anyway. */
const known =
  /^(?:[+-]ELLIPSIS|[+-]SKIP|\+IGNORE_EXCEPTION_DETAIL|\+DONT_ACCEPT_TRUE_FOR_1|[+-]NORMALIZE_WHITESPACE)$/;

const exact: OptionWord = { key: 'ellipsis', value: 'false' };

const anyWhitespace: OptionWord = { key: 'normalize', value: 'whitespace' };

function skip(reason: string): OptionWord {
  return { key: 'skip', value: reason };
}

function versionWords(specifier: string): readonly OptionWord[] {
  const ranges = specifier.split(',').map((range) => compile(range.trim()));
  if (ranges.some((range) => range === undefined)) return [skip(`pyversion: ${specifier}`)];
  const held = pythonVersions.filter((version) => ranges.every((range) => range?.(version)));
  const [lowest] = held;
  // Only a lowest one can be said: from it on, all have to be among them.
  const isLowest =
    lowest !== undefined && held.length === pythonVersions.length - pythonVersions.indexOf(lowest);
  if (!isLowest) return [skip(`pyversion: ${specifier}`)];
  return lowest === pythonVersions[0] ? [] : [{ key: 'min_python', value: lowest }];
}

function compile(range: string): ((version: PythonVersion) => boolean) | undefined {
  const [, sign = '', bound = ''] =
    /^(<=|>=|==|!=|~=|<|>)\s*(\d+\.\d+)(?:\.\d+)?$/.exec(range) ?? [];
  const holds = comparisons[sign];
  return holds && ((version) => holds(numberOf(version) - numberOf(bound)));
}

function numberOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

const comparisons: Readonly<Record<string, ((order: number) => boolean) | undefined>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '~=': (order) => order >= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
};
