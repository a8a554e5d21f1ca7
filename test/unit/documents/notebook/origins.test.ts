import { expect, it } from 'vitest';
import { placeIn } from '../../../../src/model/place.ts';
import { createRandom } from '../../../helpers/random.ts';
import { randomNotebook } from '../../../helpers/random-notebook.ts';
import { rewriteNow } from '../../../helpers/read-now.ts';
import { read } from '../read.ts';

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

/** What the bytes of an origin say: JSON of one string, or of several in a list, but for its ends. */
function cutOut(bytes: Buffer, { start, end }: { start: number; end: number }): string {
  const strings: readonly string[] = JSON.parse(`["${bytes.subarray(start, end)}"]`);
  return strings.join('');
}

const withEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

it.each(seeds)(
  'finds the code and the outputs of cells in the bytes of the file, seed %i',
  (seed) => {
    const { text, cells } = randomNotebook(createRandom(seed));
    const bytes = Buffer.from(text);
    const { document, problems } = read(bytes, 'a.ipynb');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const written = cells.filter(({ source }) => source.trim() !== '');
    expect(document.snippets.map(({ source }) => source)).toEqual(
      written.map(({ source }) => withEnd(source)),
    );
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    for (const { source, origin, output } of document.snippets) {
      expect(withEnd(cutOut(bytes, origin))).toBe(source);
      if (output) expect(withEnd(cutOut(bytes, output.origin))).toBe(output.text);
      for (const [index, line] of source.slice(0, -1).split('\n').entries()) {
        const begin = placeIn(origin, { line: index + 1, column: 1 });
        const end = placeIn(origin, { line: index + 1, column: line.length + 1 });
        expect(begin.line).toBe(end.line);
        const held = (lines[begin.line - 1] ?? '').slice(begin.column - 1, end.column - 1);
        expect(JSON.parse(`"${held}"`)).toBe(line);
      }
    }
  },
);

it.each(seeds)('writes outputs back and leaves all other bytes alone, seed %i', (seed) => {
  const random = createRandom(seed);
  const { text } = randomNotebook(random);
  const bytes = Buffer.from(text);
  const file = { path: 'a.ipynb', folder: 'a', bytes };
  const having = read(bytes, 'a.ipynb').document.snippets.filter(({ output }) => output);
  const edits = having.map(({ id, output }) => {
    const old = (output?.text ?? '').slice(0, -1).split('\n');
    const wanted = random.pick(['new', 'one', 'one\n"two"\n\u{1F40D}', 'a\n\n\tb"c"\\\nmore', 'é']);
    const endColumn = (old.at(-1) ?? '').length + 1;
    const edit = { line: 1, column: 1, endLine: old.length, endColumn, text: wanted };
    return { id, block: 'output' as const, edit };
  });
  const written = rewriteNow(file, edits);
  if (!written.ok) throw new Error(written.reason);
  const now = read(written.bytes, 'a.ipynb').document.snippets.filter(({ output }) => output);
  expect(now.map(({ output }) => output?.text)).toEqual(edits.map(({ edit }) => `${edit.text}\n`));
  const withoutOutputs = (given: Uint8Array): string[] => {
    const kept: string[] = [];
    let at = 0;
    for (const { output } of read(given, 'a.ipynb').document.snippets) {
      if (!output) continue;
      kept.push(Buffer.from(given.subarray(at, output.origin.start)).toString());
      at = output.origin.end;
    }
    return [...kept, Buffer.from(given.subarray(at)).toString()];
  };
  // Outputs stand before their code, in the order of the cells.
  expect(withoutOutputs(written.bytes)).toEqual(withoutOutputs(bytes));
});
