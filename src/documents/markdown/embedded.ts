import { parseFenceInfo } from '../fence-info.ts';
import type { Outline, Surroundings } from '../format.ts';
import type { Lines } from '../lines.ts';
import { columnOf, type ParsedCode } from '../markdown-code.ts';
import type { DirectiveElement } from '../rst/element.ts';
import { filesNamedBy, readInclude } from '../rst/include.ts';
import { toParts } from '../rst/parts.ts';
import { scan } from '../rst/scan.ts';
import { linesFrom } from '../rst/source-lines.ts';
import { readCellOptions } from './cell-options.ts';
import { unclosed } from './unclosed.ts';

/**
 * What a directive of MyST holds that is no Markdown: the reStructuredText in `{eval-rst}`, and the
 * code that `{literalinclude}` takes out of another file. Undefined for anything else.
 */
export function readEmbedded(
  parsed: ParsedCode,
  lines: Lines,
  surroundings: Surroundings,
): Pick<Outline, 'parts' | 'problems'> | undefined {
  const [, name, argument = ''] = embedding.exec(parsed.info ?? '') ?? [];
  const open = parsed.closed ? [] : [unclosed(parsed.firstLine)];
  if (name === 'eval-rst') {
    const { parts, problems } = readRst(parsed, lines, surroundings);
    return { parts, problems: [...open, ...problems] };
  }
  if (name !== 'literalinclude' || argument === '') return undefined;
  const { block, problems } = readFile(parsed, argument, surroundings);
  return { parts: [block ?? { kind: 'prose', text: '' }], problems: [...open, ...problems] };
}

const embedding = /^\s*\{(eval-rst|literalinclude)\}(?:[ \t]+(\S+))?/;

/** The files that such directives of a Markdown text name; as `Inclusions`. */
export function filesEmbedded(text: string, path: string): readonly string[] {
  // Most documents name none, and this is asked of each.
  if (!text.includes('include')) return [];
  const named = [
    ...text.matchAll(fenced),
    ...(text.includes('{eval-rst}') ? text.matchAll(inRst) : []),
  ];
  return filesNamedBy(
    named.map(({ groups: { name = 'literalinclude', argument = '' } = {} }) => ({
      name,
      argument,
    })),
    path,
  );
}

const fenced = /^[ \t>]*(?:`{3,}|~{3,}|:{3,})[ \t]*\{literalinclude\}[ \t]+(?<argument>\S+)/gm;
const inRst = /^[ \t>]*\.\. (?<name>(?:literal)?include)::[ \t]+(?<argument>\S+)/gm;

function readRst(
  { firstLine, code }: ParsedCode,
  lines: Lines,
  surroundings: Surroundings,
): Pick<Outline, 'parts' | 'problems'> {
  const first = firstLine + 1;
  const texts = code.map((text, index) => {
    const column = columnOf(text, lines.text(first + index));
    return ' '.repeat(column - 1) + text;
  });
  const isWhole = texts.every((text, index) => text === lines.text(first + index));
  const view = linesFrom(first, texts, isWhole);
  const { parts, problems } = toParts(scan(view, first), view, surroundings);
  return {
    // A title in it heads no section of the document.
    parts: parts.map((part) => (part.kind === 'heading' ? { kind: 'prose', text: '' } : part)),
    problems,
  };
}

function readFile(
  { info = '', firstLine, code }: ParsedCode,
  argument: string,
  surroundings: Surroundings,
): ReturnType<typeof readInclude> {
  const fence = parseFenceInfo(info);
  const { words } = readCellOptions('literalinclude', code, firstLine + 1);
  const directive: DirectiveElement = {
    kind: 'directive',
    name: 'literalinclude',
    argument,
    options: new Map(words.map(({ key, value = '' }) => [key, value])),
    line: firstLine,
    body: undefined,
  };
  const { block, problems } = readInclude(directive, '', surroundings);
  return {
    block: block && { ...block, form: 'fenced', id: fence.id ?? block.id, words: fence.words },
    problems,
  };
}
