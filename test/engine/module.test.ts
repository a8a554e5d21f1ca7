import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/model/execution.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

function module(source: string, name = 'shop'): Before {
  return {
    name: `the module \`${name}\``,
    source,
    module: name,
    dialect: 'script',
    file: '<before 1>',
    mayRaise: false,
    origin: undefined,
  };
}

const shop = module(`
import dataclasses, sys
print("unseen")
@dataclasses.dataclass
class Item:
    price: int
def half(x):
    return x / 2
if __name__ == "__main__":
    raise SystemExit("it is no script")
`);

describe('the module that a snippet stands in', () => {
  it('lends its names and its name to a session, as doctest does, on every Python', async () => {
    const source = [
      '>>> half(3)',
      '1.5',
      '>>> Item(1)',
      'Item(price=1)',
      '>>> Item, __name__',
      "(<class 'shop.Item'>, 'shop')",
      '>>> import shop',
      '>>> shop.half is half',
      'True',
      '>>> half = 3',
      '>>> shop.half(2)',
      '1.0',
      '',
    ].join('\n');
    const runs = pythonVersions.map((python) =>
      buildRun({ python, source, dialect: 'session', before: [shop] }),
    );
    for (const { kind, claims } of await runEngine(runs)) {
      expect(kind).toBe('completed');
      expect(claims.map(({ state }) => state)).toEqual(Array(5).fill('held'));
    }
  });

  it('leaves its own name to a script', async () => {
    const source = 'if __name__ == "__main__":\n    print(half(3), half.__module__)\n';
    const [execution] = await runEngine([buildRun({ source, before: [shop] })]);
    expect(execution).toMatchObject({ kind: 'completed', stdout: '1.5 shop\n' });
  });

  it('may stand in the place of one of the standard library', async () => {
    const before = [module('def mean(x):\n    return "own"\n', 'statistics')];
    const source = 'import statistics, random\nprint(statistics.mean([1]), mean([1]))\n';
    const [execution, other] = await runEngine([
      buildRun({ source, before }),
      buildRun({ source: 'import statistics\nprint(statistics.mean([1]))\n' }),
    ]);
    expect(execution).toMatchObject({ kind: 'completed', stdout: 'own own\n' });
    expect(other).toMatchObject({ kind: 'completed', stdout: '1\n' });
  });

  it.each([
    ['from . import other\n', 'the package around the module'],
    ['from .other import thing\n', 'the package around the module'],
    ['import nowhere_to_be_found\n', 'nowhere_to_be_found'],
  ])(
    'makes a snippet unsupported where what it imports is not there: %j',
    async (source, detail) => {
      const runs = pythonVersions.map((python) => buildRun({ python, before: [module(source)] }));
      for (const execution of await runEngine(runs)) {
        expect(execution).toMatchObject({ kind: 'unsupported', feature: 'packages', detail });
      }
    },
  );

  it('fails by its name and with its own lines', async () => {
    const before = [module('x = 1\ndef f():\n    return 1 / 0\nf()\n')];
    const [execution] = await runEngine([buildRun({ before })]);
    expect(execution).toMatchObject({
      kind: 'setup-failed',
      before: 'the module `shop`',
      exception: { type: 'ZeroDivisionError' },
    });
    expect(execution).toHaveProperty(
      'exception.traceback',
      expect.stringContaining('  File "<before 1>", line 3, in f\n    return 1 / 0\n'),
    );
  });
});
