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
    // What the configuration switches on or off, a flag can switch back. Of the two the positive
    // one comes first: then none of them is taken for given.
    if (!option.isBoolean() && !option.negate) command.addOption(option);
    else if (option.negate) command.addOption(opposite(option, '--no-', '--')).addOption(option);
    else command.addOption(option).addOption(opposite(option, '--', '--no-'));
  }
}

function opposite({ flags }: Option, own: string, other: string): Option {
  return new Option(flags.replace(own, other)).hideHelp();
}

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
