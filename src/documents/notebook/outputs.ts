import type { StringNode, ValueNode } from '@humanwhocodes/momoa';
import { evaluate } from '@humanwhocodes/momoa';
import { elements, member, startOf, stringsOf } from './json.ts';
import { readStrings } from './json-text.ts';
import { tellsTime } from './magics.ts';
import { append, type PlacedLine, type PlacedText } from './placed-text.ts';
import type { Positions } from './positions.ts';
import { type Output, outputSchema } from './schema.ts';

/** What a notebook recorded of the run of one cell. */
export interface RecordedOutputs {
  /** What it printed and the value that it showed, or the exception that ended it. */
  readonly shown: PlacedText | undefined;
  /** What is there and not compared. */
  readonly others: readonly {
    readonly language: string;
    readonly reason: string;
    readonly offset: number;
  }[];
  /** Offsets of outputs that are not as nbformat has them. */
  readonly unreadable: readonly number[];
}

interface Context {
  readonly json: string;
  readonly positions: Positions;
  /** Whether lines that tell how long something took are left out. */
  readonly isTimed: boolean;
}

/** Reads the outputs of a cell, given as the list of them. */
export function readOutputs(node: ValueNode | undefined, context: Context): RecordedOutputs {
  let shown: PlacedText | undefined;
  let wasStream = false;
  const others: RecordedOutputs['others'][number][] = [];
  const unreadable: number[] = [];
  for (const each of elements(node)) {
    const read = outputSchema.safeParse(evaluate(each));
    if (!read.success) {
      unreadable.push(startOf(each));
      continue;
    }
    const { text, rich } = readOutput(read.data, each, context);
    others.push(...rich.map((one) => ({ ...one, offset: startOf(each) })));
    if (text === undefined) continue;
    const isStream = read.data.output_type === 'stream';
    shown = append(shown, text, { asLines: !(wasStream && isStream) });
    wasStream = isStream;
  }
  return { shown, others, unreadable };
}

interface OneOutput {
  readonly text: PlacedText | undefined;
  readonly rich: readonly { readonly language: string; readonly reason: string }[];
}

function readOutput(output: Output, node: ValueNode, context: Context): OneOutput {
  const textOf = (nodes: readonly StringNode[]): PlacedText =>
    readStrings(nodes, context.json, context.positions);
  switch (output.output_type) {
    case 'stream': {
      const name = output.name ?? output.stream ?? 'stdout';
      if (name !== 'stdout') {
        const reason = 'what goes to stderr is not compared';
        return { text: undefined, rich: [{ language: name, reason }] };
      }
      const text = textOf(stringsOf(member(node, 'text')));
      return { text: context.isTimed ? withoutTimes(text) : text, rich: [] };
    }
    case 'error':
    case 'pyerr':
      return { text: asTraceback(output, node, context), rich: [] };
    case 'pyout': {
      const plain = stringsOf(member(node, 'text'));
      return { text: plain.length === 0 ? undefined : textOf(plain), rich: [] };
    }
    case 'display_data':
    case 'execute_result': {
      const data = member(node, 'data');
      const plain = stringsOf(member(data, 'text/plain'));
      const types = Object.keys(output.data ?? {}).filter((type) => type !== 'text/plain');
      // An object that has a picture shows it in place of its text.
      const isText =
        plain.length > 0 && (types.length === 0 || output.output_type !== 'display_data');
      const reason = 'rich output is not compared';
      return {
        text: isText ? textOf(plain) : undefined,
        rich: types.map((language) => ({ language, reason })),
      };
    }
  }
}

/** Without what `%time` and `%timeit` tell. */
function withoutTimes(text: PlacedText): PlacedText {
  return { ...text, lines: text.lines.filter((line) => !tellsTime(line.text)) };
}

/**
 * The exception as a traceback without its stack, which IPython writes in colours. Its first line
 * stands for the name in the file, and its last for the message.
 */
function asTraceback(
  { ename, evalue }: { readonly ename: string; readonly evalue: string },
  node: ValueNode,
  { json, positions }: Context,
): PlacedText {
  const at = (name: string): PlacedText =>
    readStrings(stringsOf(member(node, name)), json, positions);
  const [name, message] = [at('ename'), at('evalue')];
  const header = 'Traceback (most recent call last):';
  const texts = `${ename}${evalue === '' ? '' : `: ${evalue}`}`.split('\n');
  const placeOf = (text: PlacedText): PlacedLine['place'] => ({
    line: text.start.line,
    steps: [[1, text.start.column]],
  });
  const lines = [
    { text: header, place: placeOf(name) },
    ...texts.map((text) => ({ text, place: placeOf(message) })),
  ];
  return { lines, isEnded: true, start: name.start, end: message.end };
}
