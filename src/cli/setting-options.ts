import { type Command, Option } from 'commander';
import { isolations } from '../model/isolation.ts';
import { type SettingName, settings } from '../workspace/index.ts';
import {
  parseCount,
  parseFolder,
  parsePercent,
  parsePythons,
  parseReporter,
  parseSeconds,
} from './parse-options.ts';

/** A setting that is a flag; the documents are arguments. */
export type FlagName = Exclude<SettingName, 'documents'>;

/** Gives a verb the flags of some settings, with the names, help and values of the one table of them. */
export function addSettings(command: Command, names: readonly FlagName[]): void {
  for (const name of names) {
    const { flag, help } = settings[name];
    const option = readers[name](new Option(flag, help));
    const takesValue = option.required || option.optional;
    const options = takesValue ? [option, ...aliasOf(option, name)] : [option, oppositeOf(flag)];
    // With the positive one first, none has a value unless it is given.
    options.sort((left, right) => Number(left.negate) - Number(right.negate));
    for (const each of options) command.addOption(each.helpGroup(groups[name]));
  }
}

/** The same flag under the name of the setting, where that is another one: one of many is `--python`. */
function aliasOf(option: Option, name: FlagName): readonly Option[] {
  const own = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (own === option.name()) return [];
  const alias = new Option(option.flags.replace(option.name(), own)).hideHelp();
  const read = readers[name](alias);
  // Both are read as one option that was given twice.
  read.attributeName = () => option.attributeName();
  return [read];
}

/** What takes back what the configuration says. */
function oppositeOf(flag: string): Option {
  const opposite = flag.startsWith('--no-')
    ? flag.replace('--no-', '--')
    : flag.replace('--', '--no-');
  return new Option(opposite).hideHelp();
}

/** Where the help of a verb shows each. */
const groups: Readonly<Record<FlagName, string>> = {
  pythons: 'What runs:',
  timeout: 'What runs:',
  workers: 'What runs:',
  isolation: 'What runs:',
  cache: 'What runs:',
  strict: 'What fails:',
  minCoverage: 'What fails:',
  shake: 'What fails:',
  mutate: 'What fails:',
  mutants: 'What fails:',
  minMutationScore: 'What fails:',
  reporters: 'What is told:',
  snippets: 'Where it is kept:',
  expectations: 'Where it is kept:',
};

type Reader = (option: Option) => Option;

const asItIs: Reader = (option) => option;

const readers: Readonly<Record<FlagName, Reader>> = {
  pythons: (option) => option.argParser(parsePythons),
  snippets: (option) => option.argParser(parseFolder),
  expectations: (option) => option.argParser(parseFolder),
  timeout: (option) => option.argParser(parseSeconds),
  minCoverage: (option) => option.argParser(parsePercent),
  strict: asItIs,
  reporters: (option) => option.argParser(parseReporter),
  workers: (option) => option.argParser(parseCount),
  isolation: (option) => option.choices(isolations),
  cache: asItIs,
  shake: asItIs,
  mutate: asItIs,
  mutants: (option) => option.argParser(parseCount),
  minMutationScore: (option) => option.argParser(parsePercent),
};
