import { showsTraceback } from '../model/output-block.ts';
import type { OutputBlock } from '../model/snippet.ts';
import type { CodeBlock, Part } from './format.ts';
import { isPythonBlock, isSessionBlock, looksLikePython, startsWithPrompt } from './language.ts';

/** A block that shows what a snippet prints, and how that is known. */
export interface FoundOutput extends Pick<OutputBlock, 'certainty' | 'reason'> {
  readonly block: CodeBlock;
}

/**
 * The output of each script that has one: the block that follows it, with nothing between them but
 * a few words such as "Output:". docs/groups.md says what is taken for output and what is not.
 */
export function findOutputs(parts: readonly Part[]): ReadonlyMap<CodeBlock, FoundOutput> {
  const outputs = new Map<CodeBlock, FoundOutput>();
  let script: CodeBlock | undefined;
  let introduction: string | undefined;
  for (const part of parts) {
    if (part.kind === 'note') continue;
    if (part.kind === 'prose' && script && introduction === undefined && introduces(part.text)) {
      introduction = part.text;
      continue;
    }
    const found = part.kind === 'code' && script && toOutput(part, introduction);
    if (found) outputs.set(script as CodeBlock, found);
    script = part.kind === 'code' && isScript(part) ? part : undefined;
    introduction = undefined;
  }
  return outputs;
}

function isScript(block: CodeBlock): boolean {
  // The cell of a notebook has its output with it.
  const isInNotebook = block.form === 'cell' && block.cell !== undefined;
  return (
    !isInNotebook && isPythonBlock(block) && !isSessionBlock(block) && block.source.trim() !== ''
  );
}

function toOutput(block: CodeBlock, introduction: string | undefined): FoundOutput | undefined {
  const language = block.language.toLowerCase();
  const text = block.source;
  if (text.trim() === '' || startsWithPrompt(block)) return undefined;
  if (outputLanguages.has(language)) {
    return { block, certainty: 'sure', reason: `its language is ${language}` };
  }
  if (!plainLanguages.has(language) || shellPrompt.test(text)) return undefined;
  const isBare = language === '' || language === 'none';
  if (showsTraceback({ text })) return { block, certainty: 'sure', reason: 'it is a traceback' };
  if (isBare && looksLikePython(block)) return undefined;
  if (introduction !== undefined) {
    return { block, certainty: 'sure', reason: `"${introduction}" stands before it` };
  }
  if (foreign.some((pattern) => pattern.test(text)) || (isBare && jsonObject.test(text))) {
    return undefined;
  }
  return isBare
    ? { block, certainty: 'guess', reason: 'it has no language and stands right below' }
    : { block, certainty: 'sure', reason: `it is ${language} right below` };
}

const outputLanguages: ReadonlySet<string> = new Set([
  'output',
  'out',
  'stdout',
  'testoutput',
  'pytb',
  'traceback',
  'py3tb',
  '{testoutput}',
]);

const plainLanguages: ReadonlySet<string> = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'console',
  'none',
  '',
]);

/** A paragraph of a few words of which one says that the result follows. */
function introduces(text: string): boolean {
  const words = text.replace(/[*_`~]/g, '').trim();
  return words.length <= 60 && !/[.!?]\s+\S/.test(words) && announcement.test(words);
}

const announcement =
  /^(?:(?:the|this|that|it|and|which|its|here|is|code|program|script|snippet|example|when|run|will|running|expected|console|terminal|sample|possible) )*(?:outputs?|prints?|printed|results?|gives|displays|shows|produces|yields|traceback)(?: (?:is|in|of|the|this|it|out|following|something|like|similar|to|as|follows|code|program|output|result|traceback|error))*\s*[:.]?$/i;

const shellPrompt = /^\s*(?:[$%]|PS [A-Z]:|[A-Z]:\\|[\w.-]+@[\w.-]+[:~])(?:[^\n]*[>$#%])?(?: |$)/;
const jsonObject = /^\s*\{\s*\n\s*"/;

/** What a block of text below a snippet often is and no snippet prints. */
const foreign: readonly RegExp[] = [
  // A tree of files.
  /^\s*(?:[│├└]|\|--|\+--|`--)/m,
  /^\S*\/\n(?:[ \t]+\S+\n?)+$/,
  // TOML and INI: a heading and a key below it.
  /^\s*\[[\w."-]+\]\n[\w."-]+\s*=/,
  // YAML: its mark, or a key with others indented below it.
  /^---\n/,
  /^[\w-]+:\n[ \t]+(?:[\w-]+:|- )/,
  // HTML and XML.
  /^\s*<(?:!doctype|!--|\?xml|html|head|body|div|script)\b/i,
  // What pip tells.
  /^\s*(?:Collecting|Requirement already satisfied:|Downloading|Installing collected packages:|Successfully installed) /m,
  // A command with its options.
  /^\s*(?:pip3?|python3?|uv|poetry|git|cd|mkdir|npm|curl|sudo|conda|docker) [\w./-]/,
];
