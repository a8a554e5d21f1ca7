import type { Element, LiteralElement, SlipElement, Spot, Step } from './element.ts';
import { isPrompt } from './markup.ts';
import type { Range, SourceLines } from './source-lines.ts';

/**
 * A paragraph, and the block below it when it ends in `::`. It ends at a blank line, where the
 * indentation changes (a definition, the next item), and before a prompt.
 */
export function scanParagraph(lines: SourceLines, spot: Spot): Step {
  const { line, base } = spot;
  const words = [lines.text(line).slice(spot.offset).trim()];
  const width = widthBelow(lines, spot);
  let next = line + 1;
  while (!lines.isBlank(next) && lines.indent(next) === width) {
    const text = lines.text(next).trim();
    if (isPrompt(text)) break;
    words.push(text);
    next += 1;
  }
  const text = words.join('\n');
  if (!text.endsWith('::')) return { elements: paragraph(text), next };

  const said = text.slice(0, -'::'.length);
  const elements = paragraph(said === said.trimEnd() && said !== '' ? `${said}:` : said.trimEnd());
  const last = next - 1;
  const around = last > line ? width : base;
  const literal = literalBelow(lines, last, around);
  return {
    elements: [...elements, literal],
    next: 'body' in literal ? literal.body.last + 1 : next,
  };
}

function paragraph(text: string): readonly Element[] {
  return text === '' ? [{ kind: 'break' }] : [{ kind: 'paragraph', text }];
}

/** The text of a field goes on by any indentation, any other by that of its first line. */
function widthBelow(lines: SourceLines, { line, indent, base }: Spot): number {
  const below = lines.indent(line + 1);
  return indent === base || below <= base ? indent : below;
}

/** Code that is indented by more than `around`, or of which each line begins with the same mark. */
function literalBelow(
  lines: SourceLines,
  line: number,
  around: number,
): LiteralElement | SlipElement {
  const missing = {
    kind: 'slip',
    line,
    message: 'no code stands below this `::`',
  } as const;
  if (!lines.isBlank(line + 1)) {
    return lines.indent(line + 1) > around
      ? { ...missing, hint: 'leave a line blank below the `::`' }
      : { ...missing, hint: 'indent the code, with a blank line above it' };
  }
  const body = lines.indented(line + 1, around) ?? quoted(lines, lines.nextText(line + 1), around);
  if (body !== undefined) return { kind: 'literal', line, body };
  return { ...missing, hint: 'indent the code, or end the paragraph with one colon' };
}

/** https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#quoted-literal-blocks */
function quoted(lines: SourceLines, first: number, around: number): Range | undefined {
  const mark = lines.text(first).trimStart().charAt(0);
  if (!/[!-/:-@[-`{-~]/.test(mark) || /^\s*(?:\.\. |>>>)/.test(lines.text(first))) return undefined;
  let last = first - 1;
  while (
    lines.indent(last + 1) === around &&
    lines
      .text(last + 1)
      .trimStart()
      .startsWith(mark)
  ) {
    last += 1;
  }
  return last < first ? undefined : { first, last };
}
