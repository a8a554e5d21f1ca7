import type { Random } from './random.ts';
import { statementFor } from './random-code.ts';

/** A notebook as text, and what each of its code cells holds and shows. */
export interface RandomNotebook {
  readonly text: string;
  readonly cells: readonly { readonly source: string; readonly output: string | undefined }[];
}

/** A notebook with cells of all kinds, in any way of writing JSON that Jupyter or a person has. */
export function randomNotebook(random: Random): RandomNotebook {
  const cells: { source: string; output: string | undefined }[] = [];
  const json = Array.from({ length: random.below(5) + 1 }, () => {
    if (random.below(4) === 0) {
      return {
        cell_type: 'markdown',
        metadata: {},
        source: toText(random, '## A “title”\n\nWords.\n'),
      };
    }
    const source = Array.from({ length: random.below(3) + 1 }, () => lineFor(random)).join('\n');
    const shown = random.pick(['', 'one\n', 'a\n\n\tb"c"\\\n', '\u{1F40D} é\nlast']);
    const output = shown === '' ? undefined : shown;
    cells.push({ source, output });
    const outputs =
      output === undefined
        ? []
        : [{ name: 'stdout', output_type: 'stream', text: toText(random, output) }];
    const cell = { cell_type: 'code', execution_count: 1, metadata: {}, outputs };
    return { ...cell, source: toText(random, source) };
  });
  const notebook = { cells: json, metadata: {}, nbformat: 4, nbformat_minor: 5 };
  const written = JSON.stringify(notebook, undefined, random.pick(['', ' ', '    ', '\t']));
  const escaped = random.below(3) === 0 ? toAscii(written) : written;
  const mark = random.pick(['', '', '\ufeff']);
  const text = mark + escaped.replaceAll('\n', random.pick(['\n', '\n', '\r\n', '\r']));
  return { text, cells };
}

function lineFor(random: Random): string {
  return random.pick<() => string>([
    () => statementFor(random).join('\n'),
    () => 'name = "é\\n\\u1F40D" + \'\u{1F40D}\'  # "quoted" \\ and\ttabs',
    () => '',
    () => 'text = """\n% no magic\n"""',
  ])();
}

/** One string, or one for each line. */
function toText(random: Random, text: string): string | readonly string[] {
  return random.below(2) === 0 ? text : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

function toAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
