import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepBetween } from '../../../src/commands/keep-between.ts';
import { type VerifyOptions, verify } from '../../../src/commands/verify.ts';
import type { Execution, Run } from '../../../src/model/execution.ts';
import { buildException, buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

const fence = (id: string, text: string): string => `\`\`\`python ${id}\n${text}\n\`\`\`\n\n`;
const blocks = [
  fence('id=one', 'one'),
  fence('id=two', 'two'),
  fence('id=fails', 'raise'),
  fence('id=base', 'base'),
  fence('id=next continues=base', 'next'),
];
const files = {
  'package.json': '{ "docproof": { "documents": ["docs"], "pythons": ["3.12", "3.13"] } }',
  'docs/a.md': blocks.join(''),
  'expectations/a/one.yaml': 'stdout: one\n',
  'expectations/a/two.yaml': 'stdout: two\n',
};

function answer({ source }: Run): Execution {
  const traceback = 'Traceback\n  File "<snippet>", line 1, in <module>\nValueError: x';
  return source.startsWith('raise')
    ? buildExecution('raised', { exception: buildException({ traceback }) })
    : buildExecution('completed', { stdout: source });
}

/** Verifies twice with what was kept, the files changed between, and once with nothing kept. */
async function verifyAgain(
  change: Readonly<Record<string, string>>,
  options: VerifyOptions = {},
  before: VerifyOptions = options,
) {
  const cwd = await temporaryFolder(files);
  const engine = createFakeEngine(answer);
  const ports = { cwd, cacheFolder: join(cwd, 'cache'), createEngine: () => engine };
  const kept = keepBetween();
  await verify(before, { ...ports, kept });
  await writeFiles(cwd, change);
  const judged: number[] = [];
  const onJudged = (candidate: number): void => void judged.push(candidate);
  const again = await verify(options, { ...ports, kept, onJudged });
  const anew = await verify(options, ports);
  return { again, anew, judged: new Set(judged).size };
}

const changes: Readonly<Record<string, readonly [Readonly<Record<string, string>>, number]>> = {
  // What raises tells of places, and what is grouped rests on others.
  nothing: [{}, 3],
  'lines above': [{ 'docs/a.md': `Words.\n\n${blocks.join('')}` }, 3],
  'the text of a snippet': [{ 'docs/a.md': blocks.join('').replace('two\n', 'three\n') }, 4],
  // What continues one that comes later is not run.
  'the order of snippets': [{ 'docs/a.md': blocks.toReversed().join('') }, 2],
  'the section': [{ 'docs/a.md': `# Title\n\n${blocks.join('')}` }, 5],
  'an option of a snippet': [
    { 'docs/a.md': blocks.join('').replace('id=two', 'id=two skip=x') },
    3,
  ],
  'an expectation': [{ 'expectations/a/two.yaml': 'stdout: other\n' }, 4],
  'what stands below a snippet': [
    { 'docs/a.md': `${blocks[0]}Output:\n\n\`\`\`\nother\n\`\`\`\n\n${blocks.slice(1).join('')}` },
    4,
  ],
};

test.each(Object.entries(changes))(
  'after a change of %s, the report is that of a verification anew',
  async (_, [change, judged]) => {
    const { again, anew, ...counted } = await verifyAgain(change);
    expect(again.findings).toEqual(anew.findings);
    expect(again.problems).toEqual(anew.problems);
    expect(again.runs).toBe(anew.runs);
    expect(counted.judged).toBe(judged);
  },
);

test('other Pythons, another time-out, and runs that are asked for anew take nothing over', async () => {
  const options = [
    { pythons: ['3.13'] },
    { timeout: 9 },
    { cache: false },
    { shake: true },
  ] as const;
  for (const each of options) {
    const { again, anew, judged } = await verifyAgain({}, each, {});
    expect(again.findings).toEqual(anew.findings);
    expect(judged).toBe(5);
  }
});
