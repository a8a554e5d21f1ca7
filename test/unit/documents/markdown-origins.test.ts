import { describe, expect, it } from 'vitest';
import { createRandom } from '../../helpers/random.ts';
import { type DialectLine, randomMarkdown, randomMdx } from '../../helpers/random-markdown.ts';
import { readNow } from '../../helpers/read-now.ts';

const count = 6;
const written = ({ lead, text }: DialectLine): string => lead + text;

describe.each([
  ['the dialects of Markdown', 'a.md', randomMarkdown],
  ['MDX', 'a.mdx', randomMdx],
])('the origin of a snippet in %s', (_, path, randomText) => {
  it.each(Array.from({ length: 150 }, (_, seed) => seed))(
    'is where its code stands: %i',
    (seed) => {
      const random = createRandom(seed);
      const lines = randomText(random, count);
      const lineEnd = random.pick(['\n', '\r\n', '\r']);
      const text = lines.map(written).join(lineEnd);
      const bytes = Buffer.from(random.pick(['', '\ufeff']) + text);
      const { document, problems } = readNow({ path, folder: 'a', bytes });

      for (let snippet = 0; snippet < count; snippet += 1) {
        const first = lines.findIndex(({ code }) => code === snippet);
        const code = lines.filter((line) => line.code === snippet);
        const found = document.snippets[snippet];
        const source = code.map((line) => `${line.text}\n`).join('');
        expect(found?.source, text).toBe(source);
        expect(found?.origin, text).toMatchObject({
          line: first + 1,
          column: (lines[first]?.lead.length ?? 0) + 1,
          endLine: first + code.length,
        });
        // The bytes are those lines of the document, the first without what stands before its code.
        const cut = bytes.subarray(found?.origin.start, found?.origin.end).toString();
        const whole = code.map((line, index) => (index === 0 ? line.text : written(line)));
        expect(cut).toBe(whole.join(lineEnd));
      }
      expect(document.snippets).toHaveLength(count);
      // The generator gives more than one chunk the same name.
      expect(problems.filter(({ message }) => !message.startsWith('the id'))).toEqual([]);
    },
  );
});
