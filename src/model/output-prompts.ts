import type { Snippet } from './snippet.ts';

/**
 * Whether code marks with `>>>` what its lines give, as some authors do who know the mark from the
 * prompt. Behind a prompt stands code; here all that follows it is values and exceptions.
 */
export function marksOutputs(source: string): boolean {
  const marked = source.match(markedLines) ?? [];
  return marked.length > 0 && marked.every((line) => isAnswer(line.slice(mark.length)));
}

/** What is run: such outputs become comments, each in the columns where it stands. */
export function sourceToRun({ source, dialect }: Pick<Snippet, 'source' | 'dialect'>): string {
  if (dialect !== 'script' || !marksOutputs(source)) return source;
  return source.replace(markedLines, (line) => `# > ${line.slice(mark.length)}`);
}

const mark = '>>> ';
const markedLines = /^>>> .*$/gm;

function isAnswer(text: string): boolean {
  return exception.test(text) || value.test(text.replace(quoted, '0'));
}

const exception = /^[A-Z]\w*(?:Error|Exception|Warning)(?::.*)?$/;
const quoted = /[rbu]?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")/gi;
const value = /^(?:[[\](){},:\s]|-?\d[\w.]*|\b(?:True|False|None)\b)+$/;
