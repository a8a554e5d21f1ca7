import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const program = fileURLToPath(new URL('../../dist/bundle/docproof.js', import.meta.url));

const files = {
  'package.json': '{}',
  'doc.md': [
    '```python id=wrong\nprint(1 + 1)  # 3\n```\n',
    '```python id=loop\nwhile True:\n    pass\n```\n',
    '```python id=rest\nprint(1)  # 1\n```\n',
  ].join('\n'),
};

/** The progress that tells when a snippet runs is only shown on a terminal. */
const asTerminal = 'data:text/javascript,process.stderr.isTTY=true;process.stderr.columns=100';

const argv = [
  ...['--import', asTerminal, program, 'verify', 'doc.md', '--python', '3.13', '--workers', '1'],
  ...['--timeout', '3600', '--reporter', 'default', '--reporter', 'json=report.json'],
];

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle of a run ends it, with whole reports of what is known',
  async (signal) => {
    const cwd = await temporaryFolder(files);
    const child = spawn(process.execPath, argv, { cwd, env: { PATH: process.env['PATH'] } });
    const stdout = text(child.stdout);
    let shown = '';
    child.stderr.on('data', (chunk) => {
      const isRunning = shown.includes('doc/loop on 3.13');
      shown += chunk;
      if (!isRunning && shown.includes('doc/loop on 3.13')) child.kill(signal);
    });
    const ended = await new Promise((resolve) =>
      child.on('close', (code, by) => resolve({ code, by })),
    );
    expect(ended).toEqual({ code: 2, by: null });
    expect(await stdout).toContain('seen:    2  on 3.13');
    expect(await stdout).toContain('Interrupted: 2 snippets not reached on every Python.');

    const report = JSON.parse(await readFile(`${cwd}/report.json`, 'utf8'));
    expect(report).toMatchObject({ interrupted: true });
    const statuses = report.findings.map(({ status }: { status: string }) => status);
    expect(statuses).toEqual(['broken', 'not-reached', 'not-reached']);
    const left = (await readdir(cwd)).filter((name) => name !== 'node_modules');
    expect(left).toEqual([...Object.keys(files), 'report.json'].sort());
  },
);
