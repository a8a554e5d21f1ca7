import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/model/execution.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

function earlier(source: string, given: Partial<Before> = {}): Before {
  return {
    name: '`intro`',
    source,
    dialect: 'script',
    file: '<before 1>',
    mayRaise: false,
    origin: undefined,
    ...given,
  };
}

const intro = earlier(
  'import logging, sys\nlogging.basicConfig(stream=sys.stdout, format="%(message)s")\nprint("unseen")\nsys.stdout.buffer.write(b"unseen")\ndef half(x):\n    return x / 2\n',
);

describe('what runs before a snippet', () => {
  it('shares its namespace, and prints nothing of its own, on every Python', async () => {
    const source =
      'import __main__, logging\nprint(half(3), __main__.half is half, half.__module__)\nlogging.warning("seen")\n';
    const runs = pythonVersions.map((python) => buildRun({ python, source, before: [intro] }));
    for (const execution of await runEngine(runs)) {
      expect(execution).toMatchObject({ kind: 'completed', stdout: '1.5 True __main__\nseen\n' });
    }
  });

  it('shows its own lines in tracebacks, on every Python', async () => {
    const source = 'half("a")\n';
    const runs = pythonVersions.map((python) => buildRun({ python, source, before: [intro] }));
    for (const execution of await runEngine(runs)) {
      if (execution.kind !== 'raised') throw new Error(execution.kind);
      expect(execution.exception).toMatchObject({ type: 'TypeError', line: 1 });
      expect(execution.exception.traceback).toContain(
        '  File "<before 1>", line 6, in half\n    return x / 2\n',
      );
    }
  });

  it('goes on behind a line that is claimed to raise, as when it runs by itself, on every Python', async () => {
    const claims = earlier('{}["k"]  # KeyError: \'k\'\nx = 1\n');
    const runs = pythonVersions.map((python) =>
      buildRun({ python, source: 'print(x)\n', before: [claims] }),
    );
    for (const execution of await runEngine(runs)) {
      expect(execution).toMatchObject({ kind: 'completed', stdout: '1\n', claims: [] });
    }
  });

  it('fails by name, may raise where that is shown, and leaves no trace', async () => {
    const fails = earlier('1 / 0\n');
    const exits = earlier('import sys\nsys.exit(0)\n');
    const raises = earlier('x = 1\n1 / 0\n', { mayRaise: true });
    const session = earlier('>>> y = 2\n>>> y\n3\n', { dialect: 'session', file: '<before 2>' });
    const given = [[fails], [exits], [raises, session], []];
    const source = 'print([name for name in "xy" if name in globals()])\n';
    const [failed, exited, raised, alone] = await runEngine(
      given.map((pieces) => buildRun({ source, before: pieces })),
    );
    expect(failed).toMatchObject({
      kind: 'setup-failed',
      before: '`intro`',
      exception: { type: 'ZeroDivisionError' },
    });
    expect(exited).toMatchObject({ kind: 'setup-failed', exception: { type: 'SystemExit' } });
    expect(raised).toMatchObject({ kind: 'completed', stdout: "['x', 'y']\n", claims: [] });
    expect(alone).toMatchObject({ kind: 'completed', stdout: '[]\n' });
  });

  it('makes the snippet unsupported where a package that it imports is missing', async () => {
    const before = [earlier('import nowhere_to_be_found\n')];
    const [execution] = await runEngine([buildRun({ before })]);
    expect(execution).toMatchObject({ kind: 'unsupported', detail: 'nowhere_to_be_found' });
  });

  it('goes before a session too, and before the setup of the snippet', async () => {
    const [execution] = await runEngine([
      buildRun({
        source: '>>> z\n1.0\n',
        dialect: 'session',
        before: [intro],
        setup: 'z = half(2)',
      }),
    ]);
    expect(execution).toMatchObject({ kind: 'completed', claims: [{ state: 'held' }] });
  });
});
