import type { Problem } from '../model/problem.ts';
import {
  type Dialect,
  type Document,
  noOptions,
  type Origin,
  type OtherBlock,
  type OutputBlock,
  type Snippet,
  type SnippetOptions,
} from '../model/snippet.ts';
import { annotate } from './block-options.ts';
import type {
  CodeBlock,
  DocumentDefaults,
  Heading,
  Outline,
  Part,
  RecordedOutput,
} from './format.ts';
import { isPythonBlock, isSessionBlock } from './language.ts';
import type { Lines } from './lines.ts';
import { moduleSetup } from './module/module-setup.ts';
import { nameBlocks } from './naming.ts';
import { tellsTime } from './notebook/magics.ts';
import type { WrittenOptions } from './options.ts';
import { misspelling, reasonOf, untagged } from './other-blocks.ts';
import { type FoundOutput, findOutputs } from './output-blocks.ts';

/** What a section is called unless the document says otherwise. */
export const defaultSectionWord = 'section';

/** Tells the blocks of an outline apart, names the Python ones, and makes the document of them. */
export function assemble(
  outline: Outline,
  lines: Lines,
  head: Pick<Document, 'path' | 'folder' | 'format' | 'noteStyle' | 'encoding'>,
): { readonly document: Document; readonly problems: readonly Problem[] } {
  const { path, folder } = head;
  const { parts, options, setups, problems: misread } = annotate(outline.parts, path);
  const { ids, problems } = nameBlocks(parts.filter(isHeadingOrPython));
  const sections = sectionsOf(parts);
  const sectionsInUse = new Set<Heading>();
  const outputs = findOutputs(parts);
  const owners = new Map([...outputs].map(([script, found]) => [found.block, { script, found }]));
  const snippets: Snippet[] = [];
  const otherBlocks: OtherBlock[] = [];
  const passedOver: Problem[] = [];

  for (const block of parts) {
    if (block.kind !== 'code') continue;
    const origin = originOf(block, lines, path);
    const id = ids.get(block);
    const owner = owners.get(block);
    if (id !== undefined && !isEmpty(block)) {
      const section = sections.get(block);
      if (section !== undefined) sectionsInUse.add(section);
      const written = options.get(block) ?? {};
      const dialect = dialectOf(block);
      const defaults = defaultsOf(block, dialect, outline.defaults);
      const said = withDefaults(written, defaults, snippets.at(-1)?.id);
      const output = outputs.get(block);
      const shown = output && block.isTimed ? withoutTimes(output) : output;
      snippets.push({
        id,
        folder,
        source: block.source,
        dialect,
        origin,
        section: section?.text,
        options: said,
        output: block.output
          ? toRecordedOutput(block.output, lines, path)
          : shown && toOutputBlock(shown, lines, path),
        ...(written.matching && { matching: written.matching }),
        ...(block.review && { review: block.review }),
      });
      if (block.output !== undefined) {
        const shown = originOf(block.output, lines, path);
        const reason = `output of ${id}`;
        otherBlocks.push({ language: 'output', origin: shown, reason, isOutput: true });
      }
    } else if (owner !== undefined) {
      const reason = describeOutput(owner.found, ids.get(owner.script) ?? '');
      otherBlocks.push({ language: block.language, origin, reason, isOutput: true });
    } else {
      const reason = block.reason ?? reasonOf(block);
      otherBlocks.push({ language: block.language, origin, reason, isOutput: false });
      if (block.reason === undefined) passedOver.push(...misspelling(block), ...untagged(block));
    }
  }

  return {
    document: {
      ...head,
      snippets,
      otherBlocks,
      setups: outline.module ? [moduleSetup(outline.module, path), ...setups] : setups,
      sections: [...sectionsInUse].map((section) => section.text),
      sectionWord: outline.sectionWord ?? defaultSectionWord,
    },
    problems: [...problems, ...misread, ...passedOver],
  };
}

/** Empty Python blocks keep their position, so that filling one in renames none behind it. */
function isHeadingOrPython(part: Part): part is Heading | CodeBlock {
  return part.kind === 'heading' || (part.kind === 'code' && isPythonBlock(part));
}

/** The section of each block: the last heading of level 2 over it, or of any level if there is none of level 2. */
function sectionsOf(parts: readonly Part[]): ReadonlyMap<CodeBlock, Heading> {
  const hasLevelTwo = parts.some((part) => part.kind === 'heading' && part.level === 2);
  const sections = new Map<CodeBlock, Heading>();
  let section: Heading | undefined;
  for (const part of parts) {
    if (part.kind === 'code') {
      if (section !== undefined) sections.set(part, section);
    } else if (part.kind === 'heading' && (part.level === 2 || !hasLevelTwo)) {
      section = part;
    }
  }
  return sections;
}

type Standing = Pick<CodeBlock, 'start' | 'end' | 'places' | 'cell'> &
  Partial<Pick<CodeBlock, 'included' | 'openedAt'>>;

function originOf(block: Standing, ownLines: Lines, document: string): Origin {
  const { start, end, places, cell, included, openedAt = start.line } = block;
  const lines = included?.lines ?? ownLines;
  return {
    document: included?.path ?? document,
    line: start.line,
    column: start.column,
    endLine: end.line,
    start: lines.offset(start),
    end: lines.offset(end),
    ...(places && { places }),
    ...(cell !== undefined && { cell }),
    ...(included && { includedBy: { document, line: openedAt, column: 1 } }),
  };
}

function dialectOf(block: CodeBlock): Dialect {
  if (isSessionBlock(block)) return 'session';
  return block.form === 'cell' ? 'cell' : 'script';
}

function isEmpty(block: CodeBlock): boolean {
  return block.source.trim() === '';
}

function defaultsOf(
  { group, alsoIn }: CodeBlock,
  dialect: Dialect,
  { sessionGroup, ...defaults }: DocumentDefaults,
): Defaults {
  const own = group ?? (dialect === 'session' ? sessionGroup : undefined);
  return own === undefined ? defaults : { group: own, ...(alsoIn && { alsoIn }), ...defaults };
}

type Defaults = Pick<SnippetOptions, 'alsoIn'> & Pick<DocumentDefaults, 'group' | 'setup'>;

/** `previous` is the id of the snippet right before; undefined before the first. */
function withDefaults(
  { continues, id: _id, matching: _matching, ...written }: WrittenOptions,
  { alsoIn, ...defaults }: Defaults,
  previous: string | undefined,
): SnippetOptions {
  // Planning refuses the empty id of a snippet that continues nothing.
  const ids = continues === 'previous' ? [previous ?? ''] : continues;
  return {
    ...noOptions,
    ...defaults,
    // Other groups belong to the one that they stand beside.
    ...(alsoIn && written.group === undefined && { alsoIn }),
    ...written,
    ...(ids && { continues: ids }),
  };
}

function toOutputBlock(found: FoundOutput, lines: Lines, document: string): OutputBlock {
  const { block, certainty, reason } = found;
  const { line, column } = block.start;
  return {
    text: block.source,
    origin: originOf(block, lines, document),
    indent: lines.text(line).slice(0, column - 1),
    certainty,
    reason,
  };
}

/** Without the lines that `%time` and `%timeit` tell; undefined when there are no others. */
function withoutTimes(found: FoundOutput): FoundOutput | undefined {
  const { source, start } = found.block;
  const kept = source
    .slice(0, -1)
    .split('\n')
    .flatMap((text, index) => (tellsTime(text) ? [] : [{ text, line: start.line + index }]));
  if (kept.every(({ text }) => text.trim() === '')) return undefined;
  const places = kept.map(({ line }) => ({ line, steps: [[1, start.column]] as const }));
  const rest = kept.map(({ text }) => `${text}\n`).join('');
  return { ...found, block: { ...found.block, source: rest, places } };
}

function toRecordedOutput(
  { source, reason, ...standing }: RecordedOutput,
  lines: Lines,
  document: string,
): OutputBlock {
  const origin = originOf(standing, lines, document);
  return { text: source, origin, indent: '', certainty: 'sure', reason };
}

function describeOutput({ certainty, reason }: FoundOutput, id: string): string {
  return certainty === 'sure' ? `output of ${id}` : `output of ${id}, a guess: ${reason}`;
}
