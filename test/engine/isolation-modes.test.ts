import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Execution } from '../../src/model/execution.ts';
import { type PythonVersion, pythonVersions } from '../../src/model/python.ts';
import { buildRun, execute, startEngine, withoutDuration } from '../helpers/engine.ts';

const folder = new URL('../../snippets/expert-python/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.py'));

/** Booting takes twenty times as long as rewinding: each snippet boots on two of the Pythons. */
function bootsOn(python: PythonVersion, snippet: number): boolean {
  return pythonVersions.indexOf(python) % 3 === snippet % 3;
}

test.each(pythonVersions)(
  'rewinding gives the executions of the lesson that booting anew does, in any order, on Python %s',
  async (python) => {
    const runs = names.map((name) =>
      buildRun({ python, source: readFileSync(new URL(name, folder), 'utf8') }),
    );
    const chosen = [...names.keys()].filter((index) => bootsOn(python, index));
    const rewound = await execute(startEngine(), runs);
    const reversed = await execute(startEngine(), runs.toReversed());
    const booted = await execute(
      startEngine({ workers: 2, isolation: 'boot' }),
      runs.filter((_, index) => chosen.includes(index)),
    );
    const same = (name: string | undefined, one?: Execution, other?: Execution): void => {
      if (one === undefined || other === undefined) throw new Error(`${name} has no execution`);
      expect(withoutDuration(one), name).toEqual(withoutDuration(other));
    };
    names.forEach((name, index) => {
      same(name, rewound[index], reversed.at(-1 - index));
    });
    chosen.forEach((index, nth) => {
      same(names[index], rewound[index], booted[nth]);
    });
  },
);
