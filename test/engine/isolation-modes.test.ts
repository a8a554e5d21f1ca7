import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun, execute, startEngine, withoutDuration } from '../helpers/engine.ts';

const folder = new URL('../../snippets/expert-python/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.py'));

test.each(pythonVersions)(
  'rewinding and booting anew give the same executions of the lesson on Python %s',
  async (python) => {
    const runs = names.map((name) =>
      buildRun({ python, source: readFileSync(new URL(name, folder), 'utf8') }),
    );
    const rewound = await execute(startEngine({ workers: 2 }), runs);
    const booted = await execute(startEngine({ workers: 2, isolation: 'boot' }), runs);
    names.forEach((name, index) => {
      const [one, other] = [rewound[index], booted[index]];
      if (one === undefined || other === undefined) throw new Error(`${name} has no execution`);
      expect(withoutDuration(one), name).toEqual(withoutDuration(other));
    });
  },
);
