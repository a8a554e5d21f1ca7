import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { listExitCode } from '../../../src/cli/exit-code.ts';
import { listJsonSchema, renderListJson } from '../../../src/cli/list-json.ts';
import { renderList } from '../../../src/cli/render-list.ts';
import { type GatherStep, list, UsageError } from '../../../src/commands/index.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const guide = `# Shop

\`\`\`python id=intro min_python=3.12
print(1)
\`\`\`

\`\`\`text
1
\`\`\`

\`\`\`python id=rest
>>> 1
\`\`\`

\`\`\`python id=left skip="not now"
x
\`\`\`

\`\`\`python id=help setup
x = 1
\`\`\`

\`\`\`sh
ls
\`\`\`
`;

async function listGuide(files: Readonly<Record<string, string>> = {}) {
  const cwd = await temporaryFolder({ 'guide.md': guide, ...files });
  return list({ documents: ['guide.md'] }, { cwd });
}

describe('list', () => {
  it('takes each block for one thing, in the order of the document', async () => {
    const { documents, counts, problems } = await listGuide();
    const blocks = documents[0]?.blocks ?? [];
    expect(problems).toEqual([]);
    expect(blocks.map(({ kind, id, options, reason }) => [kind, id, options, reason])).toEqual([
      ['script', 'intro', ['min_python=3.12'], undefined],
      ['output', undefined, [], 'output of intro'],
      ['session', 'rest', [], undefined],
      ['skipped', 'left', [], 'not now'],
      ['set-up', 'help', [], undefined],
      ['not-python', undefined, [], 'another language'],
    ]);
    expect(Object.values(counts).reduce((sum, number) => sum + number)).toBe(blocks.length);
  });

  it('knows the expectations, and what is wrong with them', async () => {
    const { documents, problems } = await listGuide({
      'expectations/guide/intro.yaml': 'group: shop\n',
      'expectations/guide/rest.yaml': 'continues: [intor]\n',
    });
    const blocks = documents[0]?.blocks ?? [];
    expect(blocks[0]?.options).toEqual(['group=shop', 'min_python=3.12']);
    expect(blocks[2]).toMatchObject({ kind: 'skipped', reason: 'what it continues is not there' });
    expect(problems).toMatchObject([
      { severity: 'error', file: 'expectations/guide/rest.yaml', hint: 'did you mean `intro`?' },
    ]);
  });

  it('ends with what it found', async () => {
    expect(listExitCode(await listGuide())).toBe(0);
    const cwd = await temporaryFolder({ 'a.md': '# A\n' });
    expect(listExitCode(await list({ documents: ['a.md'] }, { cwd }))).toBe(5);
    expect(listExitCode(await list({ documents: ['b.md'] }, { cwd }))).toBe(4);
  });

  it('reads a format that is given, and tells how far it is', async () => {
    const cwd = await temporaryFolder({ 'docs/a.txt': guide, 'docs/b.md': guide });
    const steps: GatherStep[] = [];
    const onGathering = (step: GatherStep) => steps.push(step);
    const named = await list({ documents: ['docs/a.txt', 'docs'], format: 'mdx' }, { cwd });
    expect(named.documents.map(({ path, format }) => [path, format])).toEqual([
      ['docs/a.txt', 'mdx'],
    ]);
    const found = await list({ documents: ['docs'] }, { cwd, onGathering });
    expect(found.documents).toMatchObject([{ path: 'docs/b.md', format: 'markdown' }]);
    expect(steps).toEqual([
      { kind: 'finding', found: 1 },
      { kind: 'reading', read: 1, total: 1 },
    ]);
    const unknown = list({ format: 'markdwon' }, { cwd });
    await expect(unknown).rejects.toThrow('`format` must be one of markdown, mdx');
  });

  it('refuses options that cannot be right', async () => {
    const options = { documents: 'guide.md' } as unknown as Parameters<typeof list>[0];
    await expect(list(options, { cwd: '/' })).rejects.toThrow(UsageError);
  });
});

describe('the table of blocks', () => {
  it('is never wider than the terminal', async () => {
    const text = renderList(await listGuide(), { width: 40, color: false });
    expect(text.split('\n').filter((line) => line.length > 40)).toEqual([]);
    expect(text).toContain('6 blocks in 1 document: 1 script, 1\n    session');
  });

  it('is plain data as JSON', async () => {
    const data = JSON.parse(renderListJson(await listGuide()));
    expect(data).toMatchObject({
      schema: 'docproof-list',
      documents: [{ path: 'guide.md', format: 'markdown', encoding: 'utf-8' }],
      counts: { script: 1, output: 1 },
      problems: [],
    });
    expect(data.documents[0].counts).toEqual(data.counts);
    expect(new Ajv2020().compile(listJsonSchema())(data)).toBe(true);
    expect(data.blocks[0]).toMatchObject({ document: 'guide.md', line: 4, id: 'intro' });
  });
});
