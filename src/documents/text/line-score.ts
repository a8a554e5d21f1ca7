import { readLine, type Token } from './tokens.ts';

/**
 * How much a line by itself looks like Python (above 0) or like prose (below 0), about as the
 * logarithm of the odds. `line` has no white space around it.
 */
export function scoreLine(line: string): number {
  if (line === '') return 0;
  if (line.length > longestLine) return -4;
  if (foreign.test(line)) return -6;
  if (/^#{2,6} \p{Lu}/u.test(line)) return -4;
  if (line.startsWith('#')) return line.startsWith('#!') || /^#\s?\w/.test(line) ? 0.3 : -0.5;
  if (numbered.test(line) || bullet.test(line)) return -4;
  const { tokens, quote, goesOn, isBroken } = readLine(line, undefined, []);
  const isCut = isBroken && tokens.every(({ kind }) => kind !== 'other') && closing.test(line);
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  const alike = wordsInARow(code);
  if (alike > 0) return -3 - Math.min(alike, 4);
  if (isBroken && !isCut) return -3;
  const words = code.map(({ text }) => text);
  const text = line.replace(/\s+#.*$/, '');
  if (quote !== undefined) return 2;
  for (const [pattern, score] of signs) if (pattern.test(text)) return score + (goesOn ? 1 : 0);
  if (sentence.test(text)) return -6;
  if (/[.?!]$/.test(text) && !text.endsWith('...') && code.at(-1)?.kind !== 'string') return -3;
  if (/^[A-Z][\w ]*:(?: |$)/.test(text)) return -2;
  const hasWordsOnly = code.every(({ kind }) => kind === 'name');
  if (hasWordsOnly) return words.length === 1 ? -1 : -2;
  return code.length > 2 && /[()[\]{}]/.test(text) ? 0.7 : 0;
}

/** `This is it for now.` has no two words in a row of which none is a keyword. */
const sentence = /^\p{Lu}[\p{L}'\u2019-]*(?:,? [\p{L}'\u2019-]+){2,}[.?!]$/u;

/** Longer lines are paragraphs or data, and are not taken apart. */
const longestLine = 1000;

/** Two words in a row never stand in Python unless one of them is a keyword. */
function wordsInARow(tokens: readonly Token[]): number {
  let found = 0;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind !== 'name' || before === undefined) continue;
    const isWord = before.kind === 'name' || before.kind === 'number' || before.kind === 'string';
    if (isWord && !joining.has(before.text) && !joining.has(token.text)) found += 1;
  }
  // `match value:` and `case Point(x=0):` begin with what is a keyword only there.
  return softStart.test(tokens[0]?.text ?? '') && tokens.at(-1)?.text === ':' ? found - 1 : found;
}

const softStart = /^(?:match|case|type)$/;

const joining: ReadonlySet<string> = new Set(
  (
    'and as assert async await class def del elif else except for from global if import in is ' +
    'lambda nonlocal not or raise return while with yield'
  ).split(' '),
);

const numbered = /^(?:\d+|[a-zA-Z])[.)]\s+\D/;
const bullet = /^(?:[-*+]\s+[\p{L}`"]|[\u2022\u25cf\u25aa\u2013\u2014])/u;
const closing = /^[)\]}]+[,:)\]}]*$|^[)\]}]/;

/** What other languages and shells write. */
const foreign =
  /[;{]$|^(?:const|let|var|function|public|private|package|fn|func|SELECT|INSERT|CREATE|sudo|pip3?|npm|git|cd|export|echo|docker|curl)\s+[^=(.]|^\$ |^<\/?\w+[^>]*>|^https?:\/\/|^\/\//;

const name = String.raw`[\p{L}_][\p{L}\p{N}_]*`;

/** Signs of Python with their weight; the first that fits counts. */
const signs: readonly (readonly [RegExp, number])[] = [
  [/^(?:async )?def \w+\s*\(.*(?:\)\s*(?:->.*)?:|[(,])/, 6],
  [/^(?:async )?def \w+\s*\($/, 5],
  [/^class \w+\s*(?:\(.*\))?:/, 5],
  [/^from [.\w]+ import (?:\(|\*|\w)/, 6],
  [/^import \w[\w.]*(?: as \w+)?(?:, ?\w[\w.]*(?: as \w+)?)*$/, 4],
  [/^(?:async )?for .+ in .+:/, 5],
  [/^(?:if|elif|while) .*[=<>(.[].*:/, 4],
  [/^(?:if|elif|while) .+:$/, 2],
  [/^(?:async )?with .+[(.].*:/, 5],
  [/^with .+:$/, 2],
  [/^(?:try|else|finally):/, 4],
  [/^except(?:\s.+)?:/, 4],
  [/^(?:match|case) .+:/, 3],
  [/^@\w+(?:\.\w+)*(?:\(.*\)?)?$/, 3],
  [/^(?:return|yield|raise|assert|del|global|nonlocal|await) \S/, 2.5],
  [/^(?:pass|\.\.\.)$/, 2],
  [/^(?:break|continue|return)$/, 1.5],
  [/^print\(/, 4],
  [new RegExp(`^${name}(?:\\.${name}|\\[[^\\]]*\\])*(?:\\s*:[^=]+)?\\s*=(?!=)\\s*\\S`, 'u'), 3],
  [new RegExp(`^[(\\[]?${name}(?:,\\s*\\*?${name})+[)\\]]?\\s*=(?!=)\\s*\\S`, 'u'), 3],
  [/^\S+\s*(?:[-+*/%@&|^]|\*\*|\/\/|<<|>>)=\s*\S/, 3],
  [new RegExp(`^(?:await )?${name}(?:\\.${name})*\\(.*\\)$`, 'u'), 2.5],
  [new RegExp(`^(?:await )?${name}(?:\\.${name})*\\([^)]*$`, 'u'), 2],
  [new RegExp(`^${name}(?:\\.${name}|\\[[^\\]]*\\]|\\([^()]*\\))+$`, 'u'), 1.5],
  [/^[)\]}]+[,:]?$/, 2],
  [/^[rbfu]{0,2}["'].*["']\s*:\s*.*[,\])}]?$/i, 1],
  [/^[rbfu]{0,2}(?:""".*"""|'''.*''')$/i, 2],
];
