import type { Command, CommanderError } from 'commander';
import type { Problem } from '../model/problem.ts';
import { mostSimilar } from '../workspace/index.ts';

type Words = Pick<Problem, 'message'> & Required<Pick<Problem, 'hint'>>;

/** What is wrong with a command line that cannot be read, and the way out; undefined where the help that was shown says all. */
export function explainUsage(
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
): Words | undefined {
  const verb = verbIn(argv, program);
  const words = message.replace(/^error: /, '');
  const [first = '', second = ''] = [...words.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  switch (code) {
    case 'commander.unknownOption':
      return {
        message: `unknown option \`${first}\``,
        hint: whereOption(first.replace(/=.*/s, ''), verb, program),
      };
    case 'commander.unknownCommand':
      return unknownVerb(first, program);
    case 'commander.help': {
      const [command, word] = argv;
      return command === 'help' && word !== undefined ? unknownVerb(word, program) : undefined;
    }
    case 'commander.invalidArgument':
      return explainValue(words, first, second);
    case 'commander.optionMissingArgument':
      return {
        message: `\`${flagIn(first)}\` lacks its value`,
        hint: `write it behind the option: \`${first}\``,
      };
    case 'commander.conflictingOption':
      return {
        message: `\`${flagIn(first)}\` and \`${flagIn(second)}\` exclude each other`,
        hint: 'give one of the two',
      };
    case 'commander.missingArgument':
      return {
        message: `\`docproof ${verb?.name()}\` lacks its ${first}`,
        hint: `name one or several; ${helpOf(verb)}`,
      };
    case 'commander.excessArguments': {
      const most = verb?.registeredArguments.length ?? 0;
      return {
        message: `\`docproof ${verb?.name()}\` takes ${most === 0 ? 'no word' : 'one word'} behind it`,
        hint: helpOf(verb),
      };
    }
    default:
      return { message: words, hint: helpOf(verb) };
  }
}

/** Of an option its flags come first, and of an argument its value. */
function explainValue(words: string, first: string, second: string): Words {
  const isArgument = words.startsWith('command-argument');
  const [name, value] = isArgument ? [second, first] : [flagIn(first), second];
  const reason = words.replace(/^.*? is invalid(?: for argument '[^']*')?\. /s, '');
  const hint = whichChoice(reason, value) ?? asHint(reason);
  return { message: `\`${name}\` cannot be \`${value}\``, hint };
}

/** Of the values that commander checks it says no more than what they are. */
function whichChoice(reason: string, value: string): string | undefined {
  const [, listed] = /^Allowed choices are (.*?)\.?$/s.exec(reason) ?? [];
  if (listed === undefined) return undefined;
  const similar = mostSimilar(value, listed.split(', '));
  const end = similar === undefined ? '' : `; did you mean \`${similar}\`?`;
  return `it is one of ${listed}${end}`;
}

function verbIn(argv: readonly string[], program: Command): Command | undefined {
  const word = argv.find((each) => program.commands.some((verb) => verb.name() === each));
  return program.commands.find((verb) => verb.name() === word);
}

/** Where an option that is not known may belong: to the verb under another name, or to another verb. */
function whereOption(flag: string, verb: Command | undefined, program: Command): string {
  const own = verb ? flagsOf(verb) : [];
  if (verb && own.includes(flag)) {
    return `options stand behind the verb: \`docproof ${verb.name()} ${flag}\``;
  }
  const others = program.commands.filter((each) => flagsOf(each).includes(flag));
  if (others.length > 0) {
    const names = others.map((each) => `\`docproof ${each.name()}\``);
    return `it is an option of ${names.join(', ')}`;
  }
  const flags = verb ? own : [program, ...program.commands].flatMap(flagsOf);
  // Any letter is near any other.
  const similar = /^-.?$/.test(flag) ? undefined : mostSimilar(flag, flags);
  return similar === undefined ? helpOf(verb) : `did you mean \`${similar}\`?`;
}

function unknownVerb(word: string, program: Command): Words {
  return { message: `unknown verb \`${word}\``, hint: whichVerb(word, program) };
}

function whichVerb(word: string, program: Command): string {
  if (/[./*\\]/.test(word)) return `to verify a document: \`docproof verify ${word}\``;
  const names = program.commands.map((verb) => verb.name());
  const similar = mostSimilar(word, names);
  return similar === undefined
    ? `the verbs are ${names.join(', ')}`
    : `did you mean \`docproof ${similar}\`?`;
}

function flagsOf(verb: Command): readonly string[] {
  return verb.options.flatMap(({ short, long }) => [short ?? [], long ?? []].flat());
}

/** `--python` of `-p, --python <versions>`. */
function flagIn(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/** A sentence as a hint is written: without a capital and a full stop. */
function asHint(sentence: string): string {
  const text = sentence.trim().replace(/\.$/, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function helpOf(verb: Command | undefined): string {
  return `\`docproof ${verb ? `${verb.name()} ` : ''}--help\` shows what there is`;
}
