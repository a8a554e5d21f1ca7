import { expect, test } from 'vitest';
import type { Feature } from '../../src/model/expectation.ts';
import { type PythonVersion, pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

/** What reaches for something that WebAssembly lacks: a statement, and the feature that it needs. */
const needs: readonly (readonly [statement: string, feature: Feature])[] = [
  ['import threading; threading.Thread(target=print).start()', 'threads'],
  ['import threading; threading.Timer(1, print).start()', 'threads'],
  ['import _thread; _thread.start_new_thread(print, ())', 'threads'],
  [
    'from concurrent.futures import ThreadPoolExecutor; ThreadPoolExecutor().submit(print)',
    'threads',
  ],
  ['import os; os.fork()', 'processes'],
  ['import os; os.system("ls")', 'processes'],
  ['import os; os.popen("ls")', 'processes'],
  ['import os; os.execv("/bin/ls", ["ls"])', 'processes'],
  ['import subprocess; subprocess.run(["ls"])', 'processes'],
  ['import asyncio; asyncio.run(asyncio.create_subprocess_exec("ls"))', 'processes'],
  ['import multiprocessing; multiprocessing.Pool(2)', 'processes'],
  ['from concurrent.futures import ProcessPoolExecutor; ProcessPoolExecutor()', 'processes'],
  ['import socket; socket.socket()', 'network'],
  ['import socket; socket.socketpair()', 'network'],
  ['import http.server as s; s.HTTPServer(("", 80), s.BaseHTTPRequestHandler)', 'network'],
  ['import tkinter', 'terminal'],
  ['import curses', 'terminal'],
  ['import readline', 'terminal'],
  ['from zoneinfo import ZoneInfo; ZoneInfo("Europe/Paris")', 'stdlib'],
];

for (const [statement, feature] of needs) {
  test(`${statement} needs ${feature}, also when the snippet looks away`, async () => {
    const silent = `try:\n    ${statement}\nexcept BaseException:\n    pass\n`;
    const runs = pythonVersions.flatMap((python) =>
      [statement, silent].map((source) => buildRun({ python, source })),
    );
    for (const execution of await runEngine(runs)) {
      expect(execution).toMatchObject({ kind: 'unsupported', feature });
    }
  });
}

test('a module that only other Pythons have is missed as on CPython', async () => {
  const missed: readonly (readonly [PythonVersion, string])[] = [
    ['3.10', 'tomllib'],
    ['3.12', 'distutils'],
    ['3.13', 'cgi'],
    ['3.13', 'annotationlib'],
    ['3.14', 'winreg'],
  ];
  const executions = await runEngine(
    missed.map(([python, name]) => buildRun({ python, source: `import ${name}` })),
  );
  executions.forEach((execution, index) => {
    expect(execution).toMatchObject({
      kind: 'raised',
      exception: {
        type: 'ModuleNotFoundError',
        message: `No module named '${missed[index]?.[1]}'`,
      },
    });
  });
});

test('a third-party package is unsupported when that ends the run, and noted otherwise', async () => {
  const [ended, coped] = await runEngine([
    buildRun({ source: 'import numpy.linalg' }),
    buildRun({ source: 'try:\n    import numpy\nexcept ImportError:\n    print("without")' }),
  ]);
  expect(ended).toMatchObject({ kind: 'unsupported', feature: 'packages', detail: 'numpy' });
  expect(coped).toMatchObject({ kind: 'completed', missingPackages: ['numpy'] });
});
