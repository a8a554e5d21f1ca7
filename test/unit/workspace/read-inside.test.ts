import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openProject, readInside } from '../../../src/workspace/index.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

async function project(): Promise<Parameters<typeof readInside>[0]> {
  const folder = await temporaryFolder();
  const root = join(folder, 'project');
  await mkdir(join(root, 'src'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{}');
  await writeFile(join(root, 'src', 'shop.py'), 'x = 1\n');
  await writeFile(join(folder, 'secret.py'), 'y = 1\n');
  await symlink(join(folder, 'secret.py'), join(root, 'src', 'leads-out.py'));
  await symlink(join(root, 'src', 'shop.py'), join(root, 'src', 'stays.py'));
  return (await openProject(root)).project;
}

it('reads a file of the project, by a link too', async () => {
  const opened = await project();
  for (const path of ['src/shop.py', 'src/stays.py']) {
    const file = await readInside(opened, path);
    expect(file.kind === 'read' && Buffer.from(file.bytes).toString()).toBe('x = 1\n');
  }
});

it('follows no link out of the project', async () => {
  expect(await readInside(await project(), 'src/leads-out.py')).toEqual({
    kind: 'unreadable',
    reason: 'it is a link that leads out of the project',
  });
});

it('says what may have been meant by a name that is not there', async () => {
  const opened = await project();
  expect(await readInside(opened, 'src/shpo.py')).toEqual({
    kind: 'missing',
    similar: 'src/shop.py',
  });
  expect(await readInside(opened, 'nowhere/nothing.txt')).toEqual({
    kind: 'missing',
    similar: undefined,
  });
  expect(await readInside(opened, 'src')).toEqual({
    kind: 'unreadable',
    reason: 'it is a folder',
  });
});
