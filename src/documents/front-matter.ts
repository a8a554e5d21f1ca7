import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from '../model/problem.ts';

/** What the YAML at the head of a document sets, and the rest of the document. */
export interface FrontMatter {
  readonly sectionWord: string | undefined;
  /** All of them warnings. */
  readonly problems: readonly Problem[];
  /** The document with the lines of its front matter blank, so that each line keeps its number. */
  readonly body: string;
}

/** Reads `docproof: { section: question }` from the front matter; the keys of other tools are theirs. */
export function readFrontMatter(text: string): FrontMatter {
  const [whole = '', yaml = ''] = frontMatter.exec(text) ?? [];
  const lineCounter = new LineCounter();
  const { contents, errors } = parseDocument(yaml, {
    lineCounter,
    prettyErrors: false,
    // Looking for repeated keys takes quadratic time, and they are other tools' concern.
    uniqueKeys: false,
  });
  // Text between two thematic breaks looks the same, and its blocks must not be lost.
  if (errors.length > 0 ? fence.test(yaml) : !isMap(contents)) return { ...nothingSet, body: text };

  const body = whole.replace(/[^\n]+/g, '') + text.slice(whole.length);
  const lineOf = (offset: number): number => lineCounter.linePos(offset).line;

  const [error] = errors;
  if (error !== undefined) {
    const message = `the front matter is not valid YAML: ${error.message}`;
    return { ...nothingSet, problems: [warning(message, lineOf(error.pos[0]))], body };
  }
  return { ...(isMap(contents) ? readSettings(contents, lineOf) : nothingSet), body };
}

/** Its YAML begins with the line end behind the marks, so that the lines of both count alike. */
const frontMatter = /^---[ \t]*((?:\n[\s\S]*?)?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const fence = /^[ \t]*(?:`{3}|~{3})/m;
const nothingSet = { sectionWord: undefined, problems: [] };

function readSettings(
  contents: YAMLMap.Parsed,
  lineOf: (offset: number) => number,
): Omit<FrontMatter, 'body'> {
  const settings = contents.items.find(({ key }) => String(key) === 'docproof');
  if (settings === undefined) return nothingSet;
  const usage = 'write `docproof: { section: question }`';
  if (!isMap(settings.value)) {
    const line = lineOf(settings.key.range[0]);
    return { ...nothingSet, problems: [warning('`docproof` holds no settings', line, usage)] };
  }

  let sectionWord: string | undefined;
  const problems: Problem[] = [];
  for (const { key, value } of settings.value.items) {
    const name = String(key);
    const line = lineOf(key.range[0]);
    if (name !== 'section') {
      const hint = distance(name, 'section') <= 3 ? 'did you mean `section`?' : usage;
      problems.push(warning(`\`docproof\` has no setting \`${name}\``, line, hint));
    } else if (isScalar(value) && typeof value.value === 'string' && value.value.trim() !== '') {
      sectionWord = value.value.trim();
    } else {
      problems.push(warning('`section` is not a word', line, usage));
    }
  }
  return { sectionWord, problems };
}

function warning(message: string, line: number, hint?: string): Problem {
  return { severity: 'warning', message, line, ...(hint === undefined ? {} : { hint }) };
}
