import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ExtractOptions, type ExtractResult, extract } from '../../../src/commands/extract.ts';
import { UsageError } from '../../../src/commands/usage-error.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

const guide = '# Guide\n\n```python\nx = 1\n```\n\n```sh\nls\n```\n';
const project = { 'package.json': '{}', 'lessons/guide.md': guide };

function extractIn(cwd: string, options: Partial<ExtractOptions> = {}): Promise<ExtractResult> {
  return extract({ documents: [], ...options }, { cwd });
}

function kinds({ changes }: ExtractResult): readonly (readonly [string, string])[] {
  return changes.map(({ kind, path }) => [kind, path]);
}

const code = 'snippets/guide/guide-1.py';
const expectation = 'expectations/guide/guide-1.yaml';

describe('an extraction', () => {
  test('writes each snippet and an expectation for it', async () => {
    const cwd = await temporaryFolder(project);
    const result = await extractIn(cwd);
    expect(kinds(result)).toEqual([
      ['create', code],
      ['create', expectation],
    ]);
    expect(result.documents[0]?.otherBlocks).toMatchObject([{ language: 'sh' }]);
    expect(await readFile(join(cwd, code), 'utf8')).toBe('x = 1\n');
    expect(await readFile(join(cwd, expectation), 'utf8')).toContain(
      '$schema=../../node_modules/docproof/schema/expectation.schema.json\n',
    );
  });

  test('leaves what it has not written yet when it is interrupted, and says so', async () => {
    const cwd = await temporaryFolder(project);
    const result = await extract({}, { cwd, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ interrupted: true, changes: [], problems: [] });
    await expect(readFile(join(cwd, code))).rejects.toThrow('ENOENT');
    expect((await extractIn(cwd)).interrupted).toBe(false);
    expect(await extract({}, { cwd, signal: AbortSignal.abort() })).toMatchObject({
      interrupted: false,
    });
  });

  test('names the schema of the project where there is one', async () => {
    const cwd = await temporaryFolder({ ...project, 'schema/expectation.schema.json': '{}' });
    await extractIn(cwd);
    expect(await readFile(join(cwd, expectation), 'utf8')).toContain(
      '$schema=../../schema/expectation.schema.json\n',
    );
  });

  test('done twice changes nothing', async () => {
    const cwd = await temporaryFolder(project);
    await extractIn(cwd);
    expect(kinds(await extractIn(cwd))).toEqual([
      ['unchanged', code],
      ['unchanged', expectation],
    ]);
  });

  test('follows the document in the code, and never touches an expectation', async () => {
    const cwd = await temporaryFolder({ ...project, [code]: 'old\n', [expectation]: '# mine\n' });
    expect(kinds(await extractIn(cwd))).toEqual([
      ['update', code],
      ['unchanged', expectation],
    ]);
    expect(await readFile(join(cwd, code), 'utf8')).toBe('x = 1\n');
    expect(await readFile(join(cwd, expectation), 'utf8')).toBe('# mine\n');
  });

  test('takes Windows line ends in a file for no change', async () => {
    const cwd = await temporaryFolder({ ...project, [code]: 'x = 1\r\n', [expectation]: '' });
    expect(kinds(await extractIn(cwd))).toContainEqual(['unchanged', code]);
  });

  test('only tells what would change when it is to check', async () => {
    const cwd = await temporaryFolder({ ...project, 'snippets/guide/old.py': '' });
    const result = await extractIn(cwd, { check: true });
    expect(kinds(result).map(([kind]) => kind)).toEqual(['create', 'create', 'orphan']);
    await expect(readFile(join(cwd, code))).rejects.toThrow('ENOENT');
    expect(await readFile(join(cwd, 'snippets/guide/old.py'), 'utf8')).toBe('');
  });

  test('goes on when a file cannot be written', async () => {
    const cwd = await temporaryFolder({ ...project, snippets: 'a file in the way' });
    const result = await extractIn(cwd);
    expect(kinds(result)).toEqual([['create', expectation]]);
    expect(result.problems).toMatchObject([{ severity: 'error', file: code }]);
  });

  test('tells of a file that cannot be read, and leaves it', async () => {
    const cwd = await temporaryFolder(project);
    await mkdir(join(cwd, code), { recursive: true });
    const result = await extractIn(cwd);
    expect(kinds(result)).toEqual([['create', expectation]]);
    expect(result.problems).toMatchObject([
      { message: 'cannot be read: it is a folder', file: code },
    ]);
  });
});

describe('orphans', () => {
  const orphans = { 'snippets/guide/old.py': '', 'expectations/gone/old.yaml': '' };

  function found(result: ExtractResult): readonly string[] {
    return result.changes.flatMap(({ kind, path }) => (kind === 'orphan' ? [path] : []));
  }

  test('are found, and stay unless they are to be pruned', async () => {
    const cwd = await temporaryFolder({ ...project, ...orphans });
    expect(found(await extractIn(cwd))).toHaveLength(2);
    expect(found(await extractIn(cwd, { prune: true }))).toHaveLength(2);
    expect(found(await extractIn(cwd))).toEqual([]);
  });

  test('are looked for only beside the snippets of the named documents', async () => {
    const cwd = await temporaryFolder({ ...project, ...orphans });
    const result = await extractIn(cwd, { documents: ['lessons/guide.md'] });
    expect(found(result)).toEqual(['snippets/guide/old.py']);
  });

  test.each([['lessons'], ['.']])('are looked for everywhere when %s is named', async (folder) => {
    const cwd = await temporaryFolder({ ...project, ...orphans });
    expect(found(await extractIn(cwd, { documents: [folder], check: true }))).toHaveLength(2);
  });

  test('are not deleted by a check', async () => {
    const cwd = await temporaryFolder({ ...project, ...orphans });
    const both = extractIn(cwd, { check: true, prune: true });
    await expect(both).rejects.toThrow(
      new UsageError(
        '`check` writes and deletes nothing, while `prune` deletes orphans',
        'give one of the two',
      ),
    );
  });

  test('are never the files of a document that could not be read', async () => {
    const cwd = await temporaryFolder({ ...project, 'lessons/b.md': '```python\n1\n```\n' });
    await extractIn(cwd);
    await writeFiles(cwd, { 'lessons/b.md': '\0\0' });
    const result = await extractIn(cwd, { prune: true });
    expect(result.problems).toMatchObject([{ severity: 'error', file: 'lessons/b.md' }]);
    expect(found(result)).toEqual([]);
  });

  test('are never all files, when no document is found at all', async () => {
    const cwd = await temporaryFolder(project);
    await extractIn(cwd);
    await rm(join(cwd, 'lessons'), { recursive: true });
    expect(found(await extractIn(cwd, { prune: true }))).toEqual([]);
  });
});
