import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';
import type { CheckedClaim } from '../../model/claim.ts';
import { lineIn } from '../../model/place.ts';
import type { Finding } from '../../model/report.ts';
import type { Dialect } from '../../model/snippet.ts';
import { brokenClaimsOf } from '../claims.ts';
import type { Piece, SourceLine } from './page-data.ts';

/** The source of a snippet line by line, highlighted, with its broken claims and what never ran. */
export function sourceOf(finding: Finding): readonly SourceLine[] {
  const { snippet, coverage, unclaimed } = finding;
  const source = snippet.source.trimEnd();
  // A block of output stands below the snippet.
  const broken = brokenClaimsOf(finding)
    .map(({ claim }) => claim)
    .filter(({ kind }) => kind !== 'block');
  const noteOf = (line: number): SourceLine['note'] => {
    if (broken.some((claim) => claim.line === line)) return 'claim does not hold';
    if (coverage?.missed.includes(line)) return 'never ran';
    return unclaimed.includes(line) ? 'nobody claims its value' : undefined;
  };
  const styled = [...highlight(source, snippet.dialect), ...marksOf(broken, source)];
  return piecesOf(source, styled).map((pieces, index) => {
    const note = noteOf(index + 1);
    return { line: lineIn(snippet.origin, index + 1), pieces, ...(note && { note }) };
  });
}

/** A stretch of the source, `to` excluded, in UTF-16 units. */
interface Styled {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

const highlighter = tagHighlighter([
  { tag: tags.comment, class: 'comment' },
  { tag: [tags.keyword, tags.bool, tags.null], class: 'keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'string' },
  { tag: tags.number, class: 'digits' },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.className], class: 'name' },
]);

function highlight(source: string, dialect: Dialect): readonly Styled[] {
  const found: Styled[] = [];
  const code = dialect === 'session' ? codeOfSession(source) : source;
  highlightTree(parser.parse(code), highlighter, (from, to, style) => {
    found.push({ from, to, style });
  });
  return found;
}

const prompt = /^[ \t]*(?:>>>|\.\.\.|In \[\d+\]:|\.\.\.+:)(?: |$)/;

/** The code of a session with blanks in place of all else, so that each character stays where it is. */
function codeOfSession(source: string): string {
  const blank = (text: string): string => ' '.repeat(text.length);
  return source
    .split('\n')
    .map((line) => {
      const [mark = ''] = prompt.exec(line) ?? [];
      return mark === '' ? blank(line) : `${blank(mark)}${line.slice(mark.length)}`;
    })
    .join('\n');
}

function marksOf(claims: readonly CheckedClaim[], source: string): readonly Styled[] {
  const starts = lineStarts(source);
  const offset = (line: number, column: number): number =>
    (starts[line - 1] ?? source.length) + column - 1;
  return claims.map(({ line, column, endLine, endColumn }) => ({
    from: offset(line, column),
    to: offset(endLine, endColumn),
    style: 'broken',
  }));
}

function lineStarts(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** The lines of a text in pieces that are styled alike; stretches may lie over one another. */
function piecesOf(source: string, styled: readonly Styled[]): readonly (readonly Piece[])[] {
  const lineEnds = lineStarts(source).flatMap((start) => [start - 1, start]);
  const cuts = [...lineEnds, ...styled.flatMap(({ from, to }) => [from, to]), source.length]
    .filter((cut) => cut >= 0 && cut <= source.length)
    .sort((left, right) => left - right);
  const waiting = styled.toSorted((left, right) => right.from - left.from);
  const lines: Piece[][] = [[]];
  let open: Styled[] = [];
  for (const [index, from] of cuts.entries()) {
    const text = source.slice(from, cuts[index + 1]);
    if (text === '' || from === cuts[index + 1]) continue;
    while ((waiting.at(-1)?.from ?? source.length) <= from) open.push(...waiting.splice(-1));
    open = open.filter(({ to }) => to > from);
    const styles = open.map(({ style }) => style).join(' ');
    if (text === '\n') lines.push([]);
    else lines.at(-1)?.push(styles === '' ? text : [text, styles]);
  }
  return lines;
}
