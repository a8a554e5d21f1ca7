import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
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
  const lineCounter = new LineCounter();
  // JSON is YAML too, whose parser keeps positions.
  const document = parseDocument(text, { lineCounter });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const locate: ReadValue['locate'] = (path) => {
    const last = path.at(-1);
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const node = isMap(parent)
      ? parent.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === last)
      : isSeq(parent) && parent.get(Number(last), true);
    return isNode(node) && node.range ? placeOf(node.range[0]) : undefined;
  };
  if (file.endsWith('.json')) {
    const read = readJson(text.replace(/^\uFEFF/, ''));
    if ('value' in read) return { value: read.value, locate };
    const { cause, offset } = read;
    return { problem: invalid('JSON', cause, file, placeOf(offset)) };
  }
  const [error] = document.errors;
  if (error === undefined) return { value: document.toJS() ?? {}, locate };
  const [cause = ''] = error.message.split(/ at line \d+|:?\n/);
  return { problem: invalid('YAML', cause, file, placeOf(error.pos[0])) };
}

function readJson(text: string): { value: unknown } | { cause: string; offset: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [cause = ''] = message.split(/ in JSON at position| \(line \d+/);
    const offset = /at position (\d+)/.exec(message)?.[1];
    return { cause, offset: offset === undefined ? text.length : Number(offset) };
  }
}

function invalid(language: string, cause: string, file: string, place: Place): Problem {
  const message = `no valid ${language}: ${cause}`;
  return { severity: 'error', message, file, ...place };
}
