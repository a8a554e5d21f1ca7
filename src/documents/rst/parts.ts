import type { Problem } from '../../model/problem.ts';
import type { CodeBlock, Outline, Part, Surroundings } from '../format.ts';
import { isPython, isSessionBlock } from '../language.ts';
import { codeBlock, emptyBlock, languageOf } from './code.ts';
import { clearsNamespace, meantDirective, noteOf } from './comments.ts';
import { bodyOf } from './directives.ts';
import type { CommentElement, DirectiveElement, Element } from './element.ts';
import { groupsIn } from './groups.ts';
import { readInclude } from './include.ts';
import { isRunBlock, readRunBlock } from './run-blocks.ts';
import { plainText } from './sections.ts';
import { cut, type SourceLines } from './source-lines.ts';
import { isTest, readTest } from './test-blocks.ts';

/** Makes the parts of a document out of its pieces, in their order. */
export function toParts(
  elements: readonly Element[],
  whole: SourceLines,
  surroundings: Surroundings,
): Pick<Outline, 'parts' | 'problems'> {
  const parts: Part[] = [];
  const problems: Problem[] = [];
  const testcodes = new Set<CodeBlock>();
  let highlight = '';
  let namespace = 1;
  let kernel = { name: '', number: 1, isUsed: false };

  const warn = (line: number, message: string, hint: string): void => {
    problems.push({ severity: 'warning', message, hint, line });
  };
  const add = (part: Part): void => {
    parts.push(part);
  };
  const defaultGroup = (): string => groupsIn('', namespace).group;
  /** Sessions share a namespace, as doctest and Sphinx run them. */
  const addCode = (block: CodeBlock): void => {
    const isSession = isPython(block.language) && isSessionBlock(block);
    add(isSession ? { ...block, group: defaultGroup() } : block);
  };

  const readComment = (comment: CommentElement): void => {
    if (clearsNamespace(comment)) namespace += 1;
    const name = meantDirective(comment);
    if (name !== undefined) {
      warn(
        comment.line,
        `\`.. ${name}:\` is a comment, and no code`,
        `write \`.. ${name}::\`, with two colons`,
      );
    }
    add(noteOf(comment) ?? { kind: 'prose', text: '' });
  };

  const addTest = (directive: DirectiveElement, lines: SourceLines): void => {
    const { block, groups, problems: wrong } = readTest(directive, lines, namespace);
    for (const each of wrong) problems.push(each);
    if (directive.name === 'testcode') testcodes.add(block);
    if (directive.name === 'testoutput' && !takesOutput(parts, testcodes, groups, block)) {
      const message = 'no `testcode` of its group stands before this output';
      warn(directive.line, message, 'move it below');
    }
    add(block);
  };

  const readDirective = (directive: DirectiveElement, lines: SourceLines): void => {
    const { name, argument, options, line, body } = directive;
    if (name === 'highlight') highlight = argument;
    if (name === 'jupyter-kernel') {
      const number = kernel.number + Number(kernel.isUsed);
      kernel = { name: argument, number, isUsed: false };
    }
    if (isTest(directive)) {
      addTest(directive, lines);
    } else if (name === 'literalinclude' || name === 'include') {
      const found = readInclude(directive, highlight, surroundings);
      for (const each of found.problems) problems.push(each);
      if (found.block) addCode(found.block);
      else add({ kind: 'prose', text: '' });
    } else if (isRunBlock(directive)) {
      if (name === 'jupyter-execute') kernel.isUsed = true;
      const cells = kernel.number === 1 ? 'cells' : `cells-${kernel.number}`;
      addCode(readRunBlock(directive, lines, { highlight, kernel: kernel.name, cells }));
    } else if (body && bodyOf(name) === 'unknown') {
      add(codeBlock(lines, directive, body));
    } else if (!codeNames.has(name)) {
      add({ kind: 'prose', text: '' });
    } else {
      const named = name === 'parsed-literal' ? '' : argument;
      const dedent = Number(options.get('dedent') ?? 0) || 0;
      const block = body ? codeBlock(lines, directive, body, dedent) : emptyBlock(lines, line);
      addCode({ ...block, language: languageOf(block.source, named, highlight) });
    }
  };

  const read = (element: Element, lines: SourceLines): void => {
    switch (element.kind) {
      case 'heading':
        add({ kind: 'heading', level: element.level, text: plainText(element.text) });
        break;
      case 'paragraph':
        add({ kind: 'prose', text: element.text });
        break;
      case 'break':
        add({ kind: 'prose', text: '' });
        break;
      case 'literal': {
        const block = codeBlock(lines, element, element.body);
        introduce(parts);
        addCode({ ...block, language: languageOf(block.source, '', highlight) });
        break;
      }
      case 'doctest': {
        const { body, indent, offset } = element;
        const code = cut(lines, body, indent, offset);
        const block = { ...emptyBlock(lines, body.first), ...code };
        addCode({ ...block, language: 'pycon' });
        break;
      }
      case 'directive':
        readDirective(element, lines);
        break;
      case 'cell':
        for (const each of element.elements) read(each, element.lines);
        break;
      case 'comment':
        readComment(element);
        break;
      case 'slip':
        warn(element.line, element.message, element.hint);
        break;
    }
  };

  for (const element of elements) read(element, whole);
  return { parts, problems };
}

const codeNames: ReadonlySet<string> = new Set([
  'code',
  'code-block',
  'sourcecode',
  'code-cell',
  'parsed-literal',
]);

/**
 * Moves the comments over the last paragraph behind it: between its `::` and the code they cannot
 * stand, so that they speak of the code from there.
 */
function introduce(parts: Part[]): void {
  const paragraph = parts.at(-1);
  if (paragraph?.kind !== 'prose' || paragraph.text === '') return;
  let first = parts.length - 1;
  while (parts[first - 1]?.kind === 'note') first -= 1;
  parts.pop();
  parts.splice(first, 0, paragraph);
}

/**
 * Whether the last code is a `testcode` that is judged in one of the groups. What is said between
 * it and its output is taken away, for the two belong together however far they stand apart.
 */
function takesOutput(
  parts: Part[],
  testcodes: Set<CodeBlock>,
  groups: readonly string[],
  output: CodeBlock,
): boolean {
  let last = parts.length - 1;
  while (parts[last]?.kind === 'prose') last -= 1;
  const part = parts[last];
  if (part?.kind !== 'code' || !testcodes.has(part)) return false;
  if (!groups.includes('*') && !groups.includes(part.group ?? '')) return false;
  parts.length = last + 1;
  // How they are compared, and whether at all, Sphinx has said at the output.
  parts[last] = { ...part, words: [...part.words, ...output.words] };
  return true;
}
