import { expect, it } from 'vitest';
import { placeIn } from '../../../../src/model/place.ts';
import { read } from '../read.ts';

it.each([undefined, 1])('finds set-up in a cell of Markdown in the file, indent %j', (indent) => {
  const text = '- item\n\n  <!-- docproof: setup\n  if True:\n    a = "é\\n"\n    b = 1\n  -->\n';
  const source = text.match(/[^\n]*\n/g) ?? [];
  const notebook = { cells: [{ cell_type: 'markdown', metadata: {}, source }] };
  const json = JSON.stringify(notebook, undefined, indent);
  const [setup] = read(json, 'a.ipynb').document.setups;
  expect(setup?.source).toBe('if True:\n  a = "é\\n"\n  b = 1\n');
  if (setup === undefined) return;
  const lines = json.split('\n');
  for (const [index, line] of setup.source.trimEnd().split('\n').entries()) {
    const begin = placeIn(setup.origin, { line: index + 1, column: 1 });
    const end = placeIn(setup.origin, { line: index + 1, column: line.length + 1 });
    const held = lines[begin.line - 1]?.slice(begin.column - 1, end.column - 1);
    expect(JSON.parse(`"${held}"`)).toBe(line);
  }
  expect(placeIn(setup.origin, { line: 1, column: 1 })).toMatchObject({
    line: setup.origin.line,
    column: setup.origin.column,
  });
});
