import { createEngine } from '../../dist/execution/index.js';
import type { Execution, Run } from '../../src/model/execution.ts';
import { smallest } from '../bench/interpreters.ts';

/** How two codes compare by their syntax trees; `invalid` when the first is no Python 3.13. */
export type Comparison = 'same' | 'different' | 'invalid';

/** Compares `ast.dump` of each pair on CPython 3.13, docstrings without their indentation. */
export async function compareTrees(
  pairs: readonly (readonly [string, string])[],
): Promise<readonly Comparison[]> {
  const engine = createEngine({ workers: 1 });
  const seen: Comparison[] = [];
  try {
    for (let at = 0; at < pairs.length; at += batch) {
      let printed: Execution | undefined;
      await engine.execute([toRun(pairs.slice(at, at + batch))], {
        onExecution: (_, execution) => {
          printed = execution;
        },
      });
      if (printed?.kind !== 'completed') throw new Error(JSON.stringify(printed));
      seen.push(...(printed.stdout.trim().split('\n') as Comparison[]));
    }
  } finally {
    await engine.close();
  }
  return seen;
}

const batch = 100;

function toRun(pairs: readonly (readonly [string, string])[]): Run {
  return smallest('3.13', `${program}\ncompare(${JSON.stringify(JSON.stringify(pairs))})\n`);
}

// What a docstring says is cleaned by help() and by documentation tools alike, so that its
// indentation is none of the tree; that of any other text is.
const program = `
import ast, inspect, json, warnings

warnings.simplefilter("ignore")

def dump(code):
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            text = ast.get_docstring(node, clean=False)
            if text is not None:
                lines = [line.strip() for line in text.splitlines()]
                node.body[0].value.value = "\\n".join(line for line in lines if line)
    return ast.dump(tree)

def compare(pairs):
    for original, recovered in json.loads(pairs):
        try:
            wanted = dump(original)
        except SyntaxError:
            print("invalid")
            continue
        try:
            print("same" if dump(recovered) == wanted else "different")
        except SyntaxError:
            print("different")
`;
