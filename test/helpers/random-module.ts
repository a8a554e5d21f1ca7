import type { Random } from './random.ts';

/** A module with one docstring, and the sessions that a reader of it sees. */
export interface RandomModule {
  readonly text: string;
  readonly sessions: readonly string[];
  /** How the docstring is written. */
  readonly quote: string;
  readonly isRaw: boolean;
}

const words = ['Words here.', 'See `f`: it is "good".', "It's 1 \u{1F40D}.", 'C:\\new\\table'];
const examples = [
  ['>>> 1 + 1', '2'],
  ['>>> "a\\nb"', "'a\\nb'"],
  [">>> print('it''s')", 'its'],
  ['>>> for x in "\u00e4\u{1F40D}":', '...     print(x)', '\u00e4', '\u{1F40D}'],
  ['>>> x = """three"""'],
];

/** The docstring stands in a method, in any quotes, with any of its characters written as escapes. */
export function randomModule(random: Random): RandomModule {
  const quote = random.pick(['"""', "'''", '"', "'"]);
  const isRaw = random.below(4) === 0 && quote.length === 3;
  const sessions: string[] = [];
  const lines: string[] = [random.pick(words)];
  for (let left = random.below(3) + 1; left > 0; left -= 1) {
    const indent = ' '.repeat(random.below(3) * 2);
    const session = Array.from({ length: random.below(3) + 1 }, () => random.pick(examples)).flat();
    sessions.push(session.map((line) => `${line}\n`).join(''));
    lines.push('', random.pick(words), '', ...session.map((line) => indent + line), '');
  }
  const text = lines
    .map((line, index) => (index === 0 || line === '' ? line : `    ${line}`))
    .join('\n');
  const written = isRaw ? text : [...text].map((each) => write(each, quote, random)).join('');
  // What no raw string can hold is left to the others.
  if (isRaw && text.includes(quote)) return randomModule(random);
  const prefix = random.pick(isRaw ? ['r', 'R'] : ['', 'u']);
  const lineEnd = random.pick(['\n', '\r\n', '\r']);
  const module = [
    `${random.pick(['', '\uFEFF', '# \u{1F40D}\n'])}class Shop:`,
    '  async def buy(self, item: "Item"):',
    `    ${prefix}${quote}${written}${quote}`,
    '    return """no >>> docstring"""',
    '',
  ].join('\n');
  return { text: module.replaceAll('\n', lineEnd), sessions, quote, isRaw };
}

function write(character: string, quote: string, random: Random): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n') return quote.length === 1 || random.below(9) === 0 ? '\\n' : '\n';
  if (character === '\\') return '\\\\';
  if (character === quote.charAt(0)) return `\\${character}`;
  if (random.below(60) === 0) return `\\\n${character}`;
  if (random.below(12) > 0) return character;
  if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`;
  if (code > 0xff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return random.pick([
    `\\x${code.toString(16).padStart(2, '0')}`,
    `\\${code.toString(8).padStart(3, '0')}`,
  ]);
}
