import { closest, distance } from 'fastest-levenshtein';
import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { z } from 'zod';
import { features } from '../model/expectation.ts';
import { normalizations } from '../model/matching.ts';
import { isPythonVersion, pythonVersions } from '../model/python.ts';
import { knownKeys } from './schema.ts';
import { type Flaw, findNode, keyOffset, type Path, valueOffset } from './source.ts';

type Issue = z.core.$ZodIssue;

/** What the issues of the schema mean to the author: one flaw for each thing to mend. */
export function explain(issues: readonly Issue[], document: Document): readonly Flaw[] {
  return issues
    .filter((issue) => !isMisspelt(issue, issues, document))
    .flatMap((issue) => flawsOf(issue, document));
}

/** A key that is missing beside one that is unknown: the unknown one is the slip. */
function isMisspelt({ code, path }: Issue, issues: readonly Issue[], document: Document): boolean {
  if (code !== 'invalid_type' || findNode(document, path) !== undefined) return false;
  const parent = show(path.slice(0, -1));
  return issues.some((other) => other.code === 'unrecognized_keys' && show(other.path) === parent);
}

function flawsOf(issue: Issue, document: Document): Flaw[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        offset: keyOffset(document, [...path, key]),
        ...unknownKey(key, path),
      }));
    case 'invalid_key':
      return issue.issues.slice(0, 1).map(({ message }) => ({
        offset: keyOffset(document, path),
        message,
        hint: keyHints[String(path[0])] ?? 'write another key',
      }));
    default: {
      const node = findNode(document, path);
      return [{ offset: valueOffset(document, path), ...wrongValue(issue, path, node) }];
    }
  }
}

type Words = Omit<Flaw, 'offset'>;

const knownPythons = pythonVersions.map((python) => `"${python}"`).join(', ');

const keyHints: Readonly<Record<string, string>> = {
  versions: `write comparisons such as ">=3.12,<3.14"; the known Pythons are ${knownPythons}`,
  files: 'write a relative name with forward slashes, such as "data/prices.csv"',
};

function unknownKey(key: string, path: Path): Words {
  const known = knownKeys[pattern(path)] ?? [];
  const place = path.length === 0 ? '' : ` in \`${show(path)}\``;
  return { message: `unknown key \`${key}\`${place}`, hint: suggest(key, known) };
}

function wrongValue(issue: Issue, path: Path, node: Node | undefined): Words {
  const name = path.length === 0 ? 'an expectation' : `\`${show(path)}\``;
  if (issue.code === 'invalid_type') {
    if (node === undefined) return { message: `${name} is missing`, hint: missingHint(path) };
    return wrongType(name, issue.expected, path, node);
  }
  if (issue.code !== 'invalid_value') {
    return {
      message: `${name} ${issue.message}`,
      hint: path[0] === 'number' ? numberHint : anotherValue,
    };
  }
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value !== 'string') return wrongType(name, 'string', path, node);
  if (path[0] === 'requires') {
    return {
      message: `"${value}" is no feature that docproof knows`,
      hint: suggest(value, features),
    };
  }
  if (path[0] === 'normalize') {
    return {
      message: `"${value}" is nothing that can be normalized`,
      hint: suggest(value, normalizations),
    };
  }
  return { message: `"${value}" is no Python that docproof knows`, hint: versionHint(value) };
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function wrongType(name: string, expected: string, path: Path, node: Node | undefined): Words {
  const message = `${name} must be ${expectedWords[expected] ?? expected}, not ${found(node)}`;
  return { message, hint: typeHint(expected, path, node) };
}

const anotherValue = 'give it such a value, or leave the key out';

function missingHint(path: Path): string {
  return `give it, or leave \`${show(path.slice(0, -1))}\` out`;
}

function found(node: Node | undefined): string {
  if (isMap(node)) return 'a map of keys';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'empty';
  if (typeof node.value === 'string') return 'text';
  return `the ${typeof node.value} ${node.source}`;
}

function typeHint(expected: string, path: Path, node: Node | undefined): string {
  if (path.length === 0) return 'write `key: value` lines, such as `stdout: ""`';
  if (path[0] === 'requires' && path.length > 1) return `the known ones are ${features.join(', ')}`;
  if (path[0] === 'normalize') return normalizeHint(node);
  const key = show(path.slice(-1));
  if (key === 'skip' || key === 'xfail') return `say why: \`${key}: "the reason"\``;
  if (!isScalar(node)) {
    return expected === 'string' && key !== 'min_python'
      ? `write \`${key}: |\` and the text indented below it`
      : anotherValue;
  }
  if (node.value === null) {
    if (key === 'stdout') return 'write `stdout: ""` to claim that nothing is printed';
    return 'give it a value, or leave the key out';
  }
  // The source and not the value, since 3.10 as a number is 3.1.
  if (expected === 'string') return `put it into quotes: \`${key}: "${node.source}"\``;
  if (expected === 'array') return `write \`${key}: [${node.source}]\``;
  if (key === 'raises') return `write \`raises: { type: ${node.source} }\``;
  if (expected === 'boolean') return `write \`${key}: true\`, or leave the key out`;
  if (expected === 'number') return `write \`${key}: 5\`, without quotes or a unit`;
  return anotherValue;
}

const numberHint = 'write `number: true`, or a tolerance between 0 and 1 such as `number: 0.01`';

function normalizeHint(node: Node | undefined): string {
  const known = normalizations.find((name) => isScalar(node) && node.value === name);
  if (known !== undefined) return `write \`normalize: [${known}]\``;
  return `write a list of ${normalizations.join(', ')}, such as \`normalize: [${normalizations[0]}]\``;
}

function versionHint(value: string): string {
  const [meant = ''] = /\d+\.\d+/u.exec(value) ?? [];
  if (isPythonVersion(meant)) return `did you mean \`min_python: "${meant}"\`?`;
  return `the known Pythons are ${knownPythons}; without \`min_python\` all of them count`;
}

function suggest(word: string, known: readonly string[]): string {
  const plain = word.toLowerCase().replaceAll('-', '_');
  const best = closest(plain, known);
  if (distance(plain, best) <= Math.max(2, plain.length / 3)) return `did you mean \`${best}\`?`;
  return `the known ones are ${known.join(', ')}`;
}

/** The path with `*` for what the author names, as the tables here and in the schema have it. */
function pattern(path: Path): string {
  return path.map((step, index) => (index === 1 ? '*' : String(step))).join('.');
}

/** `versions.">=3.12".raises.type`, `requires[0]`. */
export function show(path: Path): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^\w+$/u.test(String(step)) ? `.${String(step)}` : `."${String(step)}"`;
    })
    .join('')
    .replace(/^\./u, '');
}
