/** Noting lines changes nothing of what a run shows, and agrees with what CPython says of itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Execution } from '../../../src/model/execution.ts';
import { comparePythons, type PythonVersion, pythonVersions } from '../../../src/model/python.ts';
import { areLinesNoted } from '../../../src/planning/measurable.ts';
import { buildRun, execute, startEngine, withoutDuration } from '../../helpers/engine.ts';

const folder = new URL('corpus/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.py'));
const corpus = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

/** The snippets of the corpus of which lines are noted on this Python. */
function notedOn(python: PythonVersion): readonly (readonly [string, string])[] {
  return [...corpus].filter(([, source]) => areLinesNoted(python, [source]));
}

/** Where code lies in memory may change, as it may from one machine to the next. */
function shown(execution: Execution | undefined): unknown {
  if (execution === undefined) throw new Error('a run has no execution');
  const { coverage: _, ...rest } = withoutDuration(execution);
  return JSON.parse(JSON.stringify(rest).replace(/0x[0-9a-f]{5,}/g, '<address>'));
}

/** Runs a program under `sys.settrace` and prints the lines that it tells of. */
const tracer = `
import json, sys
with open("traced.txt") as file:
    code = compile(file.read(), "traced.py", "exec")
lines = set()
def trace(frame, event, argument):
    if frame.f_code.co_filename != "traced.py":
        return None
    if event == "line":
        lines.add(frame.f_lineno)
    return trace
sys.settrace(trace)
try:
    exec(code, {"__name__": "__main__"})
except BaseException:
    pass
sys.settrace(None)
print("\\nlines:", json.dumps(sorted(lines)))
`;

describe.each(pythonVersions.filter((python) => comparePythons(python, '3.12') >= 0))(
  'on Python %s',
  (python) => {
    test('a run shows the same whether or not its lines are noted', async () => {
      const runs = notedOn(python).map(([, source]) => buildRun({ python, source }));
      const engine = startEngine({ workers: 2 });
      const plain = await execute(engine, runs);
      const noted = await execute(
        engine,
        runs.map((run) => ({ ...run, coverage: true })),
      );
      expect(noted.map(shown)).toEqual(plain.map(shown));
    });

    test('the lines that ran are those that sys.settrace tells of', async () => {
      const language = notedOn(python).filter(([name]) => name.startsWith('lang-'));
      const engine = startEngine({ workers: 2 });
      const noted = await execute(
        engine,
        language.map(([, source]) => buildRun({ python, source, coverage: true })),
      );
      const traced = await execute(
        engine,
        language.map(([, source]) =>
          buildRun({ python, source: tracer, files: { 'traced.txt': source } }),
        ),
      );
      language.forEach(([name], index) => {
        const { ran = [], missed = [] } = noted[index]?.coverage ?? {};
        const lines = JSON.parse(traced[index]?.stdout.split('lines: ').at(-1) ?? '') as number[];
        // It tells of docstrings too.
        expect(
          ran.filter((line) => !lines.includes(line)),
          name,
        ).toEqual([]);
        expect(
          missed.filter((line) => lines.includes(line)),
          name,
        ).toEqual([]);
        expect(ran.length, name).toBeGreaterThan(0);
      });
    });
  },
);
