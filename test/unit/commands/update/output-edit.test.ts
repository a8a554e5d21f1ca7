import { describe, expect, it } from 'vitest';
import { claimEdit } from '../../../../src/commands/update/claim-edit.ts';
import type { CheckedClaim } from '../../../../src/model/claim.ts';
import { readNow, rewriteNow } from '../../../helpers/read-now.ts';

/** The file after the output of its only snippet was made to say what was seen. */
function updated(path: string, text: string, seen: string): string | undefined {
  const file = { path, folder: 'a', bytes: Buffer.from(text) };
  const [snippet] = readNow(file).document.snippets;
  if (snippet?.output === undefined) return undefined;
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const claimed = snippet.output.text;
  const claim: CheckedClaim = {
    ...place,
    kind: 'block',
    claimed,
    seen,
    state: 'broken',
    rewrite: seen,
  };
  const edit = claimEdit(snippet, claim);
  if (typeof edit === 'string') return edit;
  const rewriting = rewriteNow(file, [edit]);
  return rewriting.ok ? Buffer.from(rewriting.bytes).toString() : rewriting.reason;
}

function notebook(text: readonly string[] | string): string {
  const outputs = [{ output_type: 'stream', name: 'stdout', text }];
  const cell = { cell_type: 'code', execution_count: 1, metadata: {}, outputs, source: ['f()'] };
  return JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

describe('the output of a cell', () => {
  it.each([
    [['a\n', '  \n', '\n'], 'b\n  \n\n', ['b\n', '  \n', '\n']],
    [['a\n'], 'b\n\t\nc  \n', ['b\n', '\t\n', 'c  \n']],
    [['a\n', '\t\n'], 'b\n\t\n', ['b\n', '\t\n']],
    ['a\n  \n', 'b\n  \n\n', 'b\n  \n\n'],
  ])('%j becomes %j as it was printed', (recorded, seen, written) => {
    expect(updated('a.ipynb', notebook(recorded), seen)).toBe(notebook(written));
  });

  it('is written without white space at the ends of lines in Markdown', () => {
    const page = (shown: string) => `\`\`\`python\nf()\n\`\`\`\n\n\`\`\`output\n${shown}\n\`\`\`\n`;
    expect(updated('a.md', page('a'), 'b  \n\n')).toBe(page('b'));
  });
});
