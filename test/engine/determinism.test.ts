import { expect, test } from 'vitest';
import { defaultChance } from '../../src/model/execution.ts';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun, execute, startEngine } from '../helpers/engine.ts';
import { runOn } from '../helpers/run-engine.ts';

/** Prints a line of each source of chance there is. */
const chances = `
import datetime, os, random, secrets, tempfile, time, uuid
print("clock", time.time(), datetime.datetime.now(), time.perf_counter(), time.monotonic_ns())
print("zone", time.tzname, time.timezone, time.localtime(), time.strftime("%c %Z"))
print("entropy", uuid.uuid4(), secrets.token_hex(), random.random(), os.urandom(5))
print("device", open("/dev/urandom", "rb").read(5))
print("both", uuid.uuid1(), tempfile.mkdtemp(), tempfile.NamedTemporaryFile().name)
print("hash", hash("text"), {"a", "b", "c", "d", "e"})
print("address", id(object()), object(), lambda: 0)
open("new.txt", "w").close()
print("stamp", os.stat("new.txt").st_mtime_ns, os.stat("/tmp").st_mtime, os.stat("/lib").st_ctime)
print("process", os.getpid(), os.getuid(), os.getcwd())
`;

test.each(pythonVersions)(
  'all that looks like chance is the same in each run and order on Python %s',
  async (python) => {
    const runs = ['x = 1', chances, 'import time; time.sleep(9)', chances, chances].map((source) =>
      buildRun({ python, source }),
    );
    const one = await execute(startEngine({ workers: 1 }), runs);
    process.env['TZ'] = 'Asia/Tokyo';
    const two = await execute(startEngine({ workers: 2 }), runs.toReversed());
    Reflect.deleteProperty(process.env, 'TZ');
    const printed = [one[1], one[3], one[4], two[0], two[1], two[3]].map((each) => each?.stdout);
    // Asking for the address of the network card, uuid1 tries to start a program, and copes without.
    expect(one[1]?.stdout).toContain('process');
    expect(new Set(printed).size).toBe(1);
  },
);

test('the seed changes what is drawn, and nothing else', async () => {
  const seeded = { ...defaultChance, entropy: 7 };
  const [plain, other] = await execute(startEngine(), [
    buildRun({ source: chances }),
    buildRun({ source: chances, chance: seeded }),
  ]);
  const changed = differingLines(plain?.stdout, other?.stdout);
  expect(changed).toEqual(['entropy', 'device', 'both']);
});

test('the start of the clock moves all clocks of the day', async () => {
  const later = { ...defaultChance, now: Date.UTC(2030, 5, 6) };
  const source = 'import time, datetime\nprint(datetime.date.today(), time.gmtime().tm_year)';
  const { stdout } = await runOn('3.13', source, { chance: later });
  expect(stdout).toBe('2030-06-06 2030\n');
});

test.each(pythonVersions)(
  'sleeping takes no time and moves the clock by just that on Python %s',
  async (python) => {
    const source = `
import time
start, begin = time.time_ns(), time.monotonic_ns()
time.sleep(3600)
print(time.time_ns() - start - 3600 * 10**9 < 10_000, time.monotonic_ns() - begin > 3600 * 10**9)
`;
    const execution = await runOn(python, source);
    expect(execution.stdout).toBe('True True\n');
    expect(execution.durationMs).toBeLessThan(2_000);
  },
);

function differingLines(one = '', other = ''): string[] {
  const lines = other.split('\n');
  return one
    .split('\n')
    .filter((line, index) => line !== lines[index])
    .map((line) => line.split(' ')[0] ?? '');
}
