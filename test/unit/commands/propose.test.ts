import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/commands/index.ts';
import type { Run } from '../../../src/model/execution.ts';
import { buildException, buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const fence = (id: string, code: string) => `\`\`\`python id=${id}\n${code}\n\`\`\`\n\n`;

/** A Python that knows only names and what defines them: `a = 1`, and `a` to use it. */
function execute(run: Run) {
  const sources = [...run.before.map(({ source }) => source), run.source].join('\n');
  const defined = new Set([...sources.matchAll(/^(\w+) =/gm)].map(([, name]) => name));
  const used = [...sources.matchAll(/use (\w+)/g)].map(([, name]) => name);
  const missing = used.find((name) => !defined.has(name));
  if (missing === undefined) {
    return sources.includes('fail')
      ? buildExecution('raised', { exception: buildException({ type: 'ValueError' }) })
      : buildExecution('completed');
  }
  const message = `name '${missing}' is not defined`;
  return buildExecution('raised', { exception: buildException({ type: 'NameError', message }) });
}

async function propose(document: string) {
  const cwd = await temporaryFolder({ 'a.md': `# A\n\n${document}` });
  const engine = createFakeEngine(execute);
  const report = await verify(
    { targets: ['a.md'], pythons: ['3.12', '3.13', '3.15'] },
    { cwd, createEngine: () => engine },
  );
  const finding = report.findings.find(({ snippet }) => snippet.id === 'it');
  const source = finding?.snippet.source;
  const tries = engine.runs.filter((run) => run.source === source && run.before.length > 0).length;
  return { proposal: finding?.proposal, tries };
}

describe('a proposal of what to continue', () => {
  it('is the earlier snippet that defines the name, tried on the newest released Python', async () => {
    const document = fence('one', 'a = 1') + fence('two', 'b = 1') + fence('it', 'use a');
    expect(await propose(document)).toEqual({
      proposal: { name: 'a', continues: ['one'], python: '3.13', holds: true },
      tries: 1,
    });
  });

  it('grows by what that snippet lacks in turn, in the order of the document', async () => {
    const document = fence('one', 'a = 1') + fence('two', 'b = 1  # use a') + fence('it', 'use b');
    expect(await propose(document)).toMatchObject({
      proposal: { name: 'b', continues: ['one', 'two'], holds: true },
      tries: 2,
    });
  });

  it('says when the snippet only gets further', async () => {
    const document = fence('one', 'a = 1') + fence('it', 'use a  # fail');
    expect(await propose(document)).toMatchObject({ proposal: { holds: false }, tries: 1 });
  });

  it('is none when nothing earlier defines the name', async () => {
    const document = fence('it', 'use a') + fence('one', 'a = 1');
    expect(await propose(document)).toEqual({ proposal: undefined, tries: 0 });
  });

  it('takes at most three tries', async () => {
    const chain = ['a = 1', 'b = 1  # use a', 'c = 1  # use b', 'd = 1  # use c'];
    const document = chain.map((code, index) => fence(`s${index}`, code)).join('');
    const { proposal, tries } = await propose(document + fence('it', 'use d'));
    expect(tries).toBe(3);
    expect(proposal?.holds).not.toBe(true);
  });
});

describe('a chosen snippet', () => {
  it('runs behind what it continues, which is not chosen', async () => {
    const document = `${fence('one', 'a = 1')}${fence('it continues=one', 'use a')}`;
    const cwd = await temporaryFolder({ 'a.md': document });
    const engine = createFakeEngine(execute);
    const report = await verify(
      { targets: ['a.md', 'it'], pythons: ['3.13'] },
      { cwd, createEngine: () => engine },
    );
    expect(report.findings).toMatchObject([{ snippet: { id: 'it' }, status: 'unchecked' }]);
    expect(engine.runs).toMatchObject([{ before: [{ name: '`one`', source: 'a = 1\n' }] }]);
  });
});
