import {
  type Document,
  isMap,
  isNode,
  isScalar,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
} from 'yaml';
import type { Raises } from '../model/expectation.ts';
import type { PythonVersion } from '../model/python.ts';
import { parseExpectation } from './parse.ts';
import { knownKeys } from './schema.ts';

/** New values of an outcome. A key that is absent stays as it is; undefined takes it out. */
export interface OutcomeChanges {
  readonly stdout?: string | undefined;
  /** Null, on some Pythons only: none is raised, though the base raises one. */
  readonly raises?: Raises | null | undefined;
}

/** New values of an expectation file. A key that is absent stays as it is; undefined takes it out. */
export interface ExpectationChanges extends OutcomeChanges {
  readonly minPython?: PythonVersion | undefined;
  readonly raises?: Raises | undefined;
  /** By range as it is written; ranges that are absent stay as they are. */
  readonly versions?: Readonly<Record<string, OutcomeChanges | undefined>>;
}

/**
 * The text of an expectation file with some values changed. The author's comments, order of keys,
 * quotes and line ends stay. Throws on a text that `parseExpectation` does not accept.
 */
export function setExpectation(text: string, changes: ExpectationChanges): string {
  const [problem] = parseExpectation(text, '').problems;
  if (problem) throw new Error(`the expectation is not valid: ${problem.message}`);
  const document: Document = parseDocument(text, { stringKeys: true });
  separateAliases(document);
  keepLists(document, text);
  const root = isMap(document.contents) ? document.contents : new YAMLMap(document.schema);
  const [first] = root.items;
  changeRoot(root, changes);
  if (root.items.length === 0 && root !== document.contents) return text;
  keepHeader(document, root, first);
  document.contents = root;
  // Folding would move the author's words to other lines.
  const changed = document.toString({ lineWidth: 0 });
  return text.includes('\r\n') ? changed.replaceAll('\n', '\r\n') : changed;
}

function changeRoot(root: YAMLMap, changes: ExpectationChanges): void {
  if (root.items.length === 0) root.flow = false;
  if ('minPython' in changes) setText(root, 'min_python', changes.minPython, Scalar.QUOTE_DOUBLE);
  changeOutcome(root, changes);
  for (const [range, outcome] of Object.entries(changes.versions ?? {})) {
    const versions = mapAt(root, 'versions');
    const key = keyOf(versions, range);
    if (outcome === undefined) versions.delete(key);
    else changeOutcome(mapAt(versions, key), outcome);
    if (versions.items.length === 0) root.delete('versions');
  }
}

function changeOutcome(map: YAMLMap, changes: OutcomeChanges): void {
  if ('stdout' in changes) setText(map, 'stdout', changes.stdout);
  if (!('raises' in changes)) return;
  if (changes.raises) changeRaises(mapAt(map, 'raises'), changes.raises);
  else if (changes.raises === null) put(map, 'raises', new Scalar(null));
  else map.delete('raises');
}

function changeRaises(map: YAMLMap, raises: Raises): void {
  if (map.items.length === 0) map.flow = true;
  setText(map, 'type', raises.type);
  setText(map, 'message', raises.message, Scalar.QUOTE_DOUBLE);
}

/** Keeps the node, and with it the comment and the quotes, when the value is a text already. */
function setText(map: YAMLMap, key: string, value: string | undefined, style?: Scalar.Type): void {
  if (value === undefined) {
    map.delete(key);
    return;
  }
  const current = map.get(key, true);
  const scalar = isScalar(current) ? current : new Scalar<unknown>(value);
  if (style && scalar !== current) scalar.type = style;
  if (value.includes('\n') && !isBlock(scalar)) scalar.type = Scalar.BLOCK_LITERAL;
  if (!fitsBlock(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  scalar.value = value;
  put(map, key, scalar);
}

/** A block cannot hold what YAML takes for a line end or may not print, nor end in a line of spaces. */
function fitsBlock(value: string): boolean {
  const isStrange = /[^\n\t\P{Cc}]|[\u2028\u2029\uFEFF]/u.test(value);
  return !isStrange && value.trim() !== '' && !/\n[ \t]+$/u.test(value);
}

function isBlock(scalar: Scalar<unknown>): boolean {
  return scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED;
}

function mapAt(map: YAMLMap, key: unknown): YAMLMap {
  const current = map.get(key, true);
  if (isMap(current)) return current;
  const created = new YAMLMap(map.schema);
  put(map, key, created);
  return created;
}

/** Replaces the value of a key, or adds the key where the order of the schema has it. */
function put(map: YAMLMap, key: unknown, value: Scalar<unknown> | YAMLMap): void {
  if (map.has(key)) {
    map.set(key, value);
    return;
  }
  const order = knownKeys[''] ?? [];
  const rank = order.indexOf(String(key));
  const later = map.items.findIndex((pair) => rank >= 0 && order.indexOf(nameOf(pair)) > rank);
  map.add({ key, value });
  const added = map.items.pop();
  if (added) map.items.splice(later < 0 ? map.items.length : later, 0, added);
}

function nameOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** A range is quoted, since many of them begin with what YAML reads as something else. */
function keyOf(map: YAMLMap, text: string): Scalar<unknown> | string {
  if (map.has(text)) return text;
  const key = new Scalar<unknown>(text);
  key.type = Scalar.QUOTE_DOUBLE;
  return key;
}

/** Puts the values in place of aliases: through an alias, one change would reach other keys. */
function separateAliases(document: Document): void {
  visit(document, {
    Alias: (_key, alias) => {
      const copy = alias.resolve(document)?.clone();
      if (!isNode(copy)) return undefined;
      if (isScalar(copy) || isMap(copy)) delete copy.anchor;
      return copy;
    },
  });
}

/** Lists are never changed here: they stay as they are written, which the printer would pad. */
function keepLists(document: Document, text: string): void {
  visit(document, {
    Seq: (_key, list) => {
      if (!list.flow || !list.range) return;
      const source = text.slice(list.range[0], list.range[1]);
      list.toString = () => source;
    },
  });
}

/** The comment at the head of the file hangs on its first key: it stays there when the key does not. */
function keepHeader(document: Document, root: YAMLMap, first: Pair | undefined): void {
  if (!isScalar(first?.key) || root.items[0] === first) return;
  const paragraphs = first.key.commentBefore?.split('\n\n') ?? [];
  // The last of several paragraphs is about the key.
  const own = root.items.includes(first) && paragraphs.length > 1 ? paragraphs.pop() : undefined;
  document.commentBefore = [document.commentBefore, ...paragraphs].filter(Boolean).join('\n\n');
  first.key.commentBefore = own ?? null;
}
