import type { Clause } from './statement.ts';
import type { Token } from './tokens.ts';

/** The names of a statement by what it does with them. */
export interface Names {
  readonly uses: ReadonlySet<string>;
  readonly binds: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

/** The names of a statement, without `async` before it and without comments. */
export function namesIn(tokens: readonly Token[], clause: Clause | undefined): Names {
  const uses = new Set<string>();
  const binds = new Set<string>();
  const parameters = new Set<string>();
  const names = { uses, binds, parameters };
  if (clause === 'def') return namesOfDef(tokens, names);
  if (tokens[0]?.text === 'import' || tokens[0]?.text === 'from') {
    const from = tokens.findIndex(({ text }) => text === 'import');
    const imported = tokens.slice(from + 1);
    for (const [index, { kind, text }] of imported.entries()) {
      const isWhole = imported[index + 1]?.text !== 'as' && imported[index - 1]?.text !== '.';
      if (kind === 'name' && text !== 'as' && isWhole) binds.add(text);
    }
    return names;
  }
  const lastTarget = endOfTargets(tokens);
  let depth = 0;
  let isTarget = clause === 'for';
  for (const [index, { kind, text }] of tokens.entries()) {
    const before = tokens[index - 1]?.text;
    const after = tokens[index + 1]?.text;
    if (kind === 'operator') {
      if ('([{'.includes(text)) depth += 1;
      else if (')]}'.includes(text)) depth -= 1;
    } else if (kind === 'string') {
      for (const name of namesInFormatted(text)) uses.add(name);
    } else if (kind === 'name') {
      if (text === 'in' && clause === 'for') isTarget = false;
      if (keywords.has(text) || before === '.') continue;
      const isArgument = depth > 0 && after === '=' && clause !== 'class';
      if (isArgument) continue;
      if (clause === 'class' && index === 1) binds.add(text);
      else if (isTarget || before === 'as' || after === ':=') binds.add(text);
      else if (
        index < lastTarget &&
        (after === '=' || after === ',' || after === ':' || after === ')')
      )
        binds.add(text);
      else uses.add(text);
    }
  }
  // What a comprehension binds is its own.
  for (const [index, { text }] of tokens.entries()) {
    if (text !== 'for' || index === 0) continue;
    for (let at = index + 1; at < tokens.length && tokens[at]?.text !== 'in'; at += 1) {
      uses.delete(tokens[at]?.text ?? '');
    }
  }
  return names;
}

function namesOfDef(
  tokens: readonly Token[],
  names: { uses: Set<string>; binds: Set<string>; parameters: Set<string> },
): Names {
  const name = tokens[1]?.text;
  if (name !== undefined) names.binds.add(name);
  let depth = 0;
  let part: 'parameter' | 'annotation' | 'default' = 'parameter';
  for (const { kind, text } of tokens.slice(2)) {
    if ('([{'.includes(text)) depth += 1;
    else if (')]}'.includes(text)) depth -= 1;
    else if (depth === 0 && text === '->') part = 'annotation';
    else if (depth === 1 && text === ',') part = 'parameter';
    else if (depth === 1 && text === ':') part = 'annotation';
    else if (depth === 1 && text === '=') part = 'default';
    else if (kind === 'name' && !keywords.has(text)) {
      // What an annotation names may still be to come, such as the class around a method.
      if (part === 'parameter' && depth === 1) names.parameters.add(text);
      else if (part === 'default') names.uses.add(text);
    }
  }
  return names;
}

/** Index behind the last `=` of an assignment, or the colon of an annotation; 0 when it is none. */
function endOfTargets(tokens: readonly Token[]): number {
  let depth = 0;
  let end = 0;
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'operator') continue;
    if ('([{'.includes(text)) depth += 1;
    else if (')]}'.includes(text)) depth -= 1;
    else if (depth === 0 && text === '=') end = index + 1;
    else if (depth === 0 && text === ':' && index === 1) return 2;
  }
  return end;
}

/** The names in the braces of an f-string. */
function namesInFormatted(text: string): readonly string[] {
  if (!/^[rR]?[fF]/.test(text)) return [];
  return [...text.matchAll(/\{\s*([^\W\d]\w*)/g)].map(([, name = '']) => name);
}

const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield'
  ).split(' '),
);
