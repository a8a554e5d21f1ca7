import { execFile, spawn } from 'node:child_process';
import { access, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PythonVersion } from '../../../src/model/python.ts';

/** What a process of native CPython left behind. */
export interface NativeEnd {
  readonly stdout: string;
  readonly stderr: string;
  /** Negative when a signal ended it. */
  readonly code: number;
}

/** A native CPython of this minor version: from pyenv, or else from the PATH; undefined when there is none. */
export async function findNative(python: PythonVersion): Promise<string | undefined> {
  const root = join(homedir(), '.pyenv/versions');
  const versions = (await readdir(root).catch(() => [])).filter((each) =>
    each.startsWith(`${python}.`),
  );
  const folders = [
    ...versions.map((version) => join(root, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('shims')),
  ];
  for (const folder of folders) {
    const file = join(folder, `python${python}`);
    const found = await access(file).then(
      () => true,
      () => false,
    );
    if (found) return realpath(file);
  }
  return undefined;
}

/** A virtual environment of that Python: what is installed beside it has no part in the comparison. */
export async function makeEnvironment(binary: string, folder: string): Promise<string> {
  await promisify(execFile)(binary, ['-m', 'venv', '--without-pip', folder]);
  return join(folder, 'bin/python');
}

/** Runs `python snippet.py` in an empty folder, which becomes `/home/reader` in what it writes. */
export async function runNative(binary: string, source: string, stdin: string): Promise<NativeEnd> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fidelity-')));
  try {
    await writeFile(join(folder, 'snippet.py'), source);
    const end = await run(binary, folder, stdin);
    const map = (text: string): string => text.replaceAll(folder, '/home/reader');
    return { ...end, stdout: map(end.stdout), stderr: map(end.stderr) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(binary: string, cwd: string, stdin: string): Promise<NativeEnd> {
  const env = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    HOME: cwd,
    PYTHONIOENCODING: 'utf-8:strict',
  };
  const process = spawn(binary, ['snippet.py'], { cwd, env, timeout: 30_000 });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  process.stdin.on('error', () => undefined).end(stdin);
  return new Promise((resolve, reject) => {
    process.on('error', reject);
    process.on('close', (code) => resolve({ ...output, code: code ?? -1 }));
  });
}
