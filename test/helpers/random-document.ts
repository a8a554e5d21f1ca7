import type { Random } from './random.ts';
import type { Form, Piece } from './random-claims.ts';

/** What stands before the lines of a block, and what opens the list or quote around it. */
const containers: readonly { readonly opening: readonly string[]; readonly lead: string }[] = [
  { opening: [], lead: '' },
  { opening: ['- item  ', ''], lead: '  ' },
  { opening: ['1. one', '   * two\t', ''], lead: '     ' },
  { opening: ['> quote'], lead: '> ' },
  { opening: ['- > both', '  >'], lead: '  > ' },
  { opening: ['-\titem', ''], lead: '\t' },
];

const prose = [
  'Words.  ',
  '',
  'A tab\there.',
  '\u{1F40D}\u{1F40D} and `code`',
  '| a | b |',
  '```sh\nls \n```',
];

/** A document with a block in each of these forms, in lists and quotes, with any line ends. */
export function randomDocument(random: Random, forms: readonly Form[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const literal = (text: string): number => pieces.push({ text, isClaim: false });
  literal(random.pick(['', '\uFEFF', '---\ntitle: x \n---\n']));
  for (const [block, form] of forms.entries()) {
    literal(`## Part ${block + 1}\n\n${random.pick(prose)}\n\n`);
    const { opening, lead } = random.pick(containers);
    const fence = random.pick(['```', '~~~', '`````', '~~~~']);
    const inside = (text: string): string => text.replaceAll('\n', `\n${lead}`);
    literal(`${[...opening, ''].join('\n')}${inside(`${lead}${fence}${form.language}\n`)}`);
    for (let left = random.below(8) + 2; left > 0; left -= 1) {
      for (const { text, isClaim } of form.statement(random)) {
        pieces.push({ text: inside(text), isClaim });
      }
    }
    literal(fence);
    for (const { text, isClaim } of form.below?.(random, fence) ?? []) {
      pieces.push({ text: inside(text), isClaim });
    }
    literal(`\n${random.pick(prose)}\n\n`);
  }
  literal(random.pick(['', 'The end', 'The end\n', '\n\n  \n']));
  const lineEnd = random.pick(['\n', '\r\n', '\r']);
  return pieces.map(({ text, isClaim }) => ({ text: text.replaceAll('\n', lineEnd), isClaim }));
}
