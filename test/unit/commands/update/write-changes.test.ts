import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { FileChange } from '../../../../src/commands/update/file-change.ts';
import { writeChanges } from '../../../../src/commands/update/write-changes.ts';
import { openProject } from '../../../../src/workspace/index.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

test('an interruption leaves the files that are not written yet', async () => {
  const cwd = await temporaryFolder({ 'package.json': '{}', 'a.yaml': 'old' });
  const { project } = await openProject(cwd);
  const change: FileChange = {
    kind: 'expectation',
    ...{ path: 'a.yaml', before: Buffer.from('old'), after: Buffer.from('new') },
    ...{ textBefore: 'old', textAfter: 'new', follow: {} },
  };
  const interrupted = await writeChanges(project, [change], AbortSignal.abort());
  expect(interrupted).toEqual({ written: [], problems: [], interrupted: true });
  expect(await readFile(`${cwd}/a.yaml`, 'utf8')).toBe('old');
  expect(await writeChanges(project, [change])).toMatchObject({
    ...{ written: ['a.yaml'], interrupted: false },
  });
});
