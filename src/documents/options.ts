import { distance } from 'fastest-levenshtein';
import type { Matching } from '../model/matching.ts';
import type { Problem } from '../model/problem.ts';
import { isPythonVersion, type PythonVersion, pythonVersions } from '../model/python.ts';
import { parseMatching } from './matching-words.ts';
import type { OptionWord } from './option-words.ts';

/** Options of a snippet as its author wrote them, in one place. */
export interface WrittenOptions {
  readonly id?: string;
  readonly skip?: string;
  readonly group?: string;
  /** As `SnippetOptions.alsoIn`. */
  readonly alsoIn?: readonly string[];
  /** `previous` is the snippet right before. */
  readonly continues?: readonly string[] | 'previous';
  readonly minPython?: PythonVersion;
  readonly isSetup?: boolean;
  readonly isCleanup?: boolean;
  /** How its claims are compared. */
  readonly matching?: Partial<Matching>;
}

export interface ReadOptions {
  readonly options: WrittenOptions;
  readonly problems: readonly Problem[];
}

/**
 * Reads options out of words. On a fence the words of other tools stand between them, and are
 * theirs; in a comment of docproof (`strict`) each word has to be an option, as has one on a fence
 * that begins with `docproof:`.
 */
export function readOptions(
  words: readonly OptionWord[],
  { line, strict }: { readonly line: number; readonly strict: boolean },
): ReadOptions {
  const problems: Problem[] = [];
  let options: WrittenOptions = {};
  let last = '';
  for (const word of words) {
    const name = word.key.replace(prefix, '');
    const read = readers.get(name) ?? matchingReader(name, options.matching);
    for (const each of neverClosed(word, line)) problems.push(each);
    if (word.key === '') {
      if (last === 'skip' && word.value?.trim())
        options = { ...options, skip: oneLine(word.value) };
      else if (strict) problems.push({ ...stray(word.value ?? ''), severity: 'warning', line });
    } else if (read !== undefined) {
      const result = read(word.value);
      if ('message' in result) problems.push({ ...result, severity: 'error', line });
      else options = { ...options, ...result };
    } else if (strict || name !== word.key || isSlip(name)) {
      problems.push({ ...unknown(name), severity: 'warning', line });
    }
    last = name;
  }
  return { options, problems };
}

/** A warning about a reason whose quote is never closed; it is read to the end of its text. */
export function neverClosed({ isOpen }: OptionWord, line: number): readonly Problem[] {
  if (isOpen !== true) return [];
  const hint = 'close it: `skip "reason"`';
  return [
    { severity: 'warning', message: 'the quote before the reason is not closed', hint, line },
  ];
}

/** A reason that the author left out. */
export const noReason = 'the document says so';

/** A reason as it is shown, whatever lines it is written on. */
export function oneLine(reason: string): string {
  return reason.trim().replace(/\s+/g, ' ');
}

type Words = Pick<Problem, 'message' | 'hint'>;
type Reader = (value: string | undefined) => WrittenOptions | Words;

const prefix = /^docproof[:.-]/;

/** The words that say how claims are compared. */
const matchingWords = ['ellipsis', 'number', 'unordered', 'regex', 'normalize'];

/** Reads such a word, and adds it to those that were read before. */
function matchingReader(name: string, known: Partial<Matching> = {}): Reader | undefined {
  if (!matchingWords.includes(name)) return undefined;
  return (value) => {
    const read = parseMatching(name, value) ?? { matching: {} };
    return 'message' in read ? read : { matching: { ...known, ...read.matching } };
  };
}

const readSetup: Reader = () => ({ isSetup: true });

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>(
  Object.entries({
    id: (value) => (value ? { id: value } : empty('id', 'id=totals')),
    skip: (value) => ({ skip: (value && oneLine(value)) || noReason }),
    group: readGroups,
    continues: readContinues,
    min_python: readMinimum,
    setup: readSetup,
    hidden: readSetup,
    cleanup: () => ({ isCleanup: true }),
  } satisfies Record<string, Reader>),
);

const known: readonly string[] = [...readers.keys(), ...matchingWords];

function readGroups(value = ''): WrittenOptions | Words {
  const [group = '', ...alsoIn] = value.split(',').map((name) => name.trim());
  if ([group, ...alsoIn].includes('')) return empty('group', 'group=shop');
  return { group, ...(alsoIn.length > 0 && { alsoIn }) };
}

function readContinues(value: string | undefined): WrittenOptions | Words {
  if (value === undefined) return { continues: 'previous' };
  const ids = value.split(',').map((id) => id.trim());
  return ids.some((id) => id === '') ? empty('continues', 'continues=intro') : { continues: ids };
}

function readMinimum(value = ''): WrittenOptions | Words {
  if (isPythonVersion(value)) return { minPython: value };
  const known = pythonVersions.join(', ');
  return {
    message: `\`min_python=${value}\` names no Python that docproof knows`,
    hint: `the known ones are ${known}`,
  };
}

function empty(name: string, example: string): Words {
  return { message: `\`${name}\` names nothing`, hint: `write \`${example}\`` };
}

function stray(text: string): Words {
  return { message: `"${text}" belongs to no option`, hint: 'a reason stands right behind `skip`' };
}

/** Whether a word that may be another tool's is one letter off from an option of docproof. */
function isSlip(name: string): boolean {
  if (foreignWords.has(name)) return false;
  return known.some((option) => option.length >= 4 && distance(option, name) === 1);
}

/** Words of other tools that are close to an option of docproof. */
const foreignWords: ReadonlySet<string> = new Set(['numbers', 'regexp', 'skin', 'strip']);

function unknown(name: string): Words {
  const [best] = known.toSorted((left, right) => distance(left, name) - distance(right, name));
  const isClose = best !== undefined && distance(best, name) <= Math.max(2, name.length / 3);
  return {
    message: `docproof has no option \`${name}\``,
    hint: isClose
      ? `did you mean \`${best}\`?`
      : `the options are ${[...readers.keys()].join(', ')}`,
  };
}
