import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

/** What a file holds, and where in it each part stands, if that is known. */
export interface ReadValue {
  readonly value: unknown;
  /** Where the key or item at a path stands. */
  readonly locate: (path: readonly PropertyKey[]) => Place | undefined;
}

export type ReadResult = ReadValue | { readonly problem: Problem };

/** Reads JSON or YAML; `file` is its shown path. */
export function readText(text: string, file: string): ReadResult {
  return file.endsWith('.json')
    ? readJson(text.replace(/^\uFEFF/, ''), file)
    : readYaml(text, file);
}

function readJson(text: string, file: string): ReadResult {
  try {
    // JSON is YAML too, whose parser keeps positions; it is slow, and they are rarely asked for.
    return { value: JSON.parse(text), locate: (path) => locateIn(parseYaml(text), path) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [cause = ''] = message.split(/ in JSON at position| \(line \d+/);
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
    return { problem: invalid('JSON', cause, file, parseYaml(text).placeOf(offset)) };
  }
}

function readYaml(text: string, file: string): ReadResult {
  const yaml = parseYaml(text);
  const [error] = yaml.document.errors;
  if (error === undefined) {
    return { value: yaml.document.toJS() ?? {}, locate: (path) => locateIn(yaml, path) };
  }
  const [cause = ''] = error.message.split(/ at line \d+|:?\n/);
  return { problem: invalid('YAML', cause, file, yaml.placeOf(error.pos[0])) };
}

interface Yaml {
  readonly document: Document;
  readonly placeOf: (offset: number) => Place;
}

function parseYaml(text: string): Yaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return { document, placeOf };
}

function locateIn({ document, placeOf }: Yaml, path: readonly PropertyKey[]): Place | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const node = isMap(parent)
    ? parent.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === last)
    : isSeq(parent) && parent.get(Number(last), true);
  return isNode(node) && node.range ? placeOf(node.range[0]) : undefined;
}

const waysOut = {
  JSON: 'JSON wants double quotes around each key and text, and no comma at an end',
  YAML: 'YAML wants brackets and quotes closed, and what belongs together indented alike',
} as const;

function invalid(
  language: keyof typeof waysOut,
  cause: string,
  file: string,
  place: Place,
): Problem {
  const message = `no valid ${language}: ${cause}`;
  return { severity: 'error', message, hint: waysOut[language], file, ...place };
}
