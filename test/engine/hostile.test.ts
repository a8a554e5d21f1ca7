import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Execution, Run } from '../../src/model/execution.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun, execute, startEngine } from '../helpers/engine.ts';

const attacks = new URL('./hostile/', import.meta.url);
const canary = 'a canary that sings';
let folder = '';
let connections = 0;
const server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docproof-hostile-'));
  await writeFile(join(folder, 'canary'), canary);
  process.env['DOCPROOF_CANARY'] = canary;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  Reflect.deleteProperty(process.env, 'DOCPROOF_CANARY');
  server.close();
  await rm(folder, { recursive: true });
});

/** What a good snippet prints when nothing is left of the attack before it. */
const good = `
import builtins, gc, json, os, sys, time
left = [name for name in ("canary", "again") if hasattr(builtins, name) or hasattr(sys, name)]
print(left, sorted(os.listdir("/home/reader")), os.listdir("/tmp"), sorted(os.environ))
print(sys.getrecursionlimit(), len(sys.path), 2 + 3, None, time.time(), id(object()), object())
print(json.dumps({"sum": sum(range(10))}), gc.isenabled(), os.umask(0), os.urandom(4))
time.sleep(1)
`;

test.each(pythonVersions)(
  'no attack gets out, or into the next run, on Python %s',
  async (python) => {
    const names = (await readdir(attacks)).filter((name) => name.endsWith('.py')).sort();
    expect(names.length).toBeGreaterThanOrEqual(60);
    const sources = await Promise.all(names.map(async (name) => arm(await readAttack(name))));
    const build = (source: string): Run =>
      buildRun({ python, source, timeoutMs: isEndless(source) ? 250 : 1_000 });

    const executions = await execute(
      startEngine({ workers: 2, memoryLimit: 128 * 2 ** 20 }),
      [good, ...sources.flatMap((source) => [source, good])].map(build),
    );

    const [pristine, ...rest] = executions;
    const ends = names.map((name, index) => [name, describeEnd(rest[2 * index])] as const);
    const astray = ends.filter(
      ([, end], index) => !expectedEnds(sources[index] ?? '').includes(end),
    );
    expect.soft(astray).toEqual([]);
    const harmed = names.filter((_, index) => rest[2 * index + 1]?.stdout !== pristine?.stdout);
    expect.soft(harmed).toEqual([]);
    expect(pristine?.kind).toBe('completed');
    expect(JSON.stringify(executions)).not.toContain(canary);
    expect(await readdir(folder)).toEqual(['canary']);
    expect(await readFile(join(folder, 'canary'), 'utf8')).toBe(canary);
    expect(connections).toBe(0);
  },
);

function readAttack(name: string): Promise<string> {
  return readFile(new URL(name, attacks), 'utf8');
}

/** Tells the attack what it may find outside. */
function arm(source: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return source
    .replaceAll('@CANARY@', join(folder, 'canary'))
    .replaceAll('@PORT@', String(port))
    .replaceAll('@PID@', String(process.pid));
}

/**
 * The second line of an attack lists how it may end, which differs between Pythons. Being cut off
 * is always an end: what needs a moment on a quiet machine may need more than that on a busy one.
 */
function expectedEnds(source: string): string[] {
  const [, line = ''] = source.split('\n');
  return ['timed-out', ...line.replace('# Ends: ', '').split(', ')];
}

/** Whether it loops from its first moment on, so that waiting longer shows nothing more. */
function isEndless(source: string): boolean {
  return source.startsWith('# Tries to loop');
}

function describeEnd(execution: Execution | undefined): string {
  switch (execution?.kind) {
    case 'raised':
      return `raised ${execution.exception.type}`;
    case 'exited':
      return `exited ${execution.code}`;
    case 'unsupported':
      return `unsupported ${execution.feature}`;
    default:
      return execution?.kind ?? 'nothing';
  }
}
