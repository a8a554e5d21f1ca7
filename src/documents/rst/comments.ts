import type { Note } from '../format.ts';
import { bodyOf } from './directives.ts';
import type { CommentElement } from './element.ts';

/**
 * What a comment says to docproof: `.. docproof: continues=intro`, and what Sybil reads too,
 * `.. skip: next` and `.. invisible-code-block: python`.
 * https://sybil.readthedocs.io/en/latest/rest.html
 */
export function noteOf({ text, line }: CommentElement): Note | undefined {
  const [head = '', ...below] = text.split('\n');
  const said = speech(head.slice(0, longestHead));
  if (said === undefined) return undefined;
  return { kind: 'note', text: [said, ...below].join('\n'), line, textLine: line };
}

// What is longer speaks of something else.
const longestHead = 1000;

function speech(head: string): string | undefined {
  const [, own] = /^docproof:(.*)$/.exec(head) ?? [];
  if (own !== undefined) return own;
  if (/^invisible-code(?:-block)?:\s*(?:python3?|py)\s*$/i.test(head)) return 'setup';
  const [, word, rest = ''] = /^skip:\s*(next|start|end)\b(.*)$/.exec(head) ?? [];
  if (word === undefined) return undefined;
  const reason = reasonIn(rest.trim());
  return reason === '' || word === 'end' ? `skip ${word}` : `skip ${word} "${reason}"`;
}

/** Out of `"why"`, or of `if(condition, reason="why")`: both, since a condition is not worked out. */
function reasonIn(rest: string): string {
  const plain = rest.replace(/^"(.*)"$/, '$1').replaceAll('"', "'");
  const [, condition, why] = /^if\s*\((.*?)(?:,\s*reason\s*=\s*'([^']*)')?\s*\)$/.exec(plain) ?? [];
  if (condition === undefined) return plain;
  return why === undefined ? `if ${condition}` : `if ${condition}: ${why}`;
}

/** Whether a comment starts a new namespace, as Sybil has it. */
export function clearsNamespace({ text }: CommentElement): boolean {
  return /^clear-namespace:?\s*$/.test(text);
}

/** The name of a directive of code that is a comment because one of its colons is missing. */
export function meantDirective({ text }: CommentElement): string | undefined {
  const [, name] = /^([a-z-]+)(?::\s|:$| ::)/.exec(text) ?? [];
  return name !== undefined && bodyOf(name) === 'code' ? name : undefined;
}
