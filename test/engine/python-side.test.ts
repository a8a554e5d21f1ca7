import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pythonVersions } from '../../src/model/python.ts';
import { buildRun } from '../helpers/engine.ts';
import { runEngine } from '../helpers/run-engine.ts';

const folder = new URL('../../src/execution/python/', import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith('.py'));
const files = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [`side/${name}`, await readFile(new URL(name, folder), 'utf8')]),
  ),
) as Record<string, string>;

/** A program that loads files of the Python side into one namespace, as the host does, and runs on all Pythons. */
async function runBeside(loaded: readonly string[], program: string): Promise<readonly string[]> {
  const source = `
for name in ${JSON.stringify(loaded)}:
    exec(compile(open("side/" + name).read(), name, "exec"))
${program}`;
  const executions = await runEngine(
    pythonVersions.map((python) => buildRun({ python, source, files })),
  );
  return executions.map(({ kind, stdout, stderr }) => (kind === 'completed' ? stdout : stderr));
}

const everywhere = (output: string): readonly string[] => pythonVersions.map(() => output);

test('every file compiles on every Python without a warning, and says what it is for', async () => {
  const program = `
import ast, os, warnings
warnings.simplefilter("error")
for name in sorted(os.listdir("side")):
    with open("side/" + name) as file:
        source = file.read()
    tree = ast.parse(compile(source, name, "exec") and source)
    assert ast.get_docstring(tree), name
    for node in tree.body:
        # One namespace holds all files: what is imported in one and unused there misleads.
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                bound = (alias.asname or alias.name).partition(".")[0]
                used = any(isinstance(each, ast.Name) and each.id == bound for each in ast.walk(tree))
                assert used, (name, bound)
    assert all(len(line) <= 110 for line in source.splitlines()), name
print("fine")`;
  expect(await runBeside([], program)).toEqual(everywhere('fine\n'));
});

test('exit codes follow sys.exit', async () => {
  const program = `
import io, sys
sys.stderr = io.StringIO()
codes = None, 0, 3, True, -1, 257, "text", (1, 2), 2.5
ends = [end_by_exit(SystemExit(code)) for code in codes]
print([end["code"] for end in ends], repr(sys.stderr.getvalue()))
print([end.get("text") for end in ends])`;
  const output =
    "[0, 0, 3, 1, 255, 1, 1, 1, 1] 'text\\n(1, 2)\\n2.5\\n'\n" +
    "[None, None, None, None, None, None, 'text', '(1, 2)', '2.5']\n";
  expect(await runBeside(['uncaught.py', 'driver.py'], program)).toEqual(everywhere(output));
});

test('exceptions are described by name, message and line', async () => {
  const program = `
import json
PATH = "x"
def seen(error):
    details = describe(error)
    return details["type"], details["message"], details["line"]
class Own(Exception):
    class Inner(Exception):
        def __str__(self):
            raise ValueError
print(seen(Own("mine")), seen(Own.Inner()), seen(json.JSONDecodeError("bad", "{", 0)))
print(seen(SyntaxError("no", ("x", 4, 1, "text"))))`;
  const output =
    "('Own', 'mine', None) ('Own.Inner', '<exception str() failed>', None) " +
    "('json.decoder.JSONDecodeError', 'bad: line 1 column 1 (char 0)', None)\n" +
    "('SyntaxError', 'no (x, line 4)', 4)\n";
  expect(await runBeside(['uncaught.py'], program)).toEqual(everywhere(output));
});

test('names of exceptions are compared without module and detail', async () => {
  const program = `print([bare_name(text) for text in ("ValueError: x", "a.b.Error", " E : y\\nnote: z")])`;
  expect(await runBeside(['session.py'], program)).toEqual(
    everywhere("['ValueError', 'Error', 'E ']\n"),
  );
});

test('missing modules are told apart: features, packages, other Pythons, other systems', async () => {
  const program = `
missing[:] = ["tkinter", "numpy.linalg", "winreg", "_multiprocessing", "json.nothing"]
print(missing_modules())`;
  expect(await runBeside(['standard_library.py'], program)).toEqual(
    everywhere(
      "{'lacking': {'terminal': 'tkinter', 'processes': '_multiprocessing'}, 'packages': ['numpy.linalg']}\n",
    ),
  );
});
