import type { Problem } from '../model/problem.ts';
import type { Document, Origin, OtherBlock, Snippet } from '../model/snippet.ts';
import type { CodeBlock, Heading, Outline, Part } from './format.ts';
import { isOtherPython, isPython, isSession, meantPython } from './language.ts';
import type { Lines } from './lines.ts';
import { nameBlocks } from './naming.ts';

/** What a section is called unless the document says otherwise. */
export const defaultSectionWord = 'section';

/** Tells the blocks of an outline apart, names the Python ones, and makes the document of them. */
export function assemble(
  outline: Outline,
  lines: Lines,
  { path, folder }: { readonly path: string; readonly folder: string },
): { readonly document: Document; readonly problems: readonly Problem[] } {
  const { ids, problems } = nameBlocks(outline.parts.filter(isHeadingOrPython));
  const sections = sectionsOf(outline.parts);
  const sectionsInUse = new Set<Heading>();
  const snippets: Snippet[] = [];
  const otherBlocks: OtherBlock[] = [];
  const passedOver: Problem[] = [];

  for (const block of outline.parts) {
    if (block.kind === 'heading') continue;
    const origin = originOf(block, lines, path);
    const id = ids.get(block);
    if (id === undefined || isEmpty(block)) {
      otherBlocks.push({ language: block.language, origin, reason: reasonOf(block) });
      passedOver.push(...misspelling(block), ...unnamedSession(block));
    } else {
      const section = sections.get(block);
      if (section !== undefined) sectionsInUse.add(section);
      snippets.push({
        id,
        folder,
        source: block.source,
        dialect: dialectOf(block),
        origin,
        section: section?.text,
      });
    }
  }

  return {
    document: {
      path,
      folder,
      snippets,
      otherBlocks,
      sections: [...sectionsInUse].map((section) => section.text),
      sectionWord: outline.sectionWord ?? defaultSectionWord,
    },
    problems: [...problems, ...passedOver],
  };
}

/** Empty Python blocks keep their position, so that filling one in renames none behind it. */
function isHeadingOrPython(part: Part): boolean {
  return part.kind === 'heading' || isPython(part.language);
}

/** The section of each block: the last heading of level 2 over it, or of any level if there is none of level 2. */
function sectionsOf(parts: readonly Part[]): ReadonlyMap<CodeBlock, Heading> {
  const hasLevelTwo = parts.some((part) => part.kind === 'heading' && part.level === 2);
  const sections = new Map<CodeBlock, Heading>();
  let section: Heading | undefined;
  for (const part of parts) {
    if (part.kind === 'code') {
      if (section !== undefined) sections.set(part, section);
    } else if (part.level === 2 || !hasLevelTwo) {
      section = part;
    }
  }
  return sections;
}

function originOf({ start, end }: CodeBlock, lines: Lines, document: string): Origin {
  return {
    document,
    line: start.line,
    column: start.column,
    endLine: end.line,
    start: lines.offset(start),
    end: lines.offset(end),
  };
}

function isEmpty(block: CodeBlock): boolean {
  return block.source.trim() === '';
}

function dialectOf(block: CodeBlock): Snippet['dialect'] {
  return isSession(block.language) || startsWithPrompt(block) ? 'session' : 'script';
}

function startsWithPrompt(block: CodeBlock): boolean {
  return /^>>>(?: |$)/.test(block.source.trimStart());
}

function reasonOf(block: CodeBlock): string {
  if (block.form === 'indented') return 'indented code names no language';
  if (block.language === '') return 'no language';
  if (isPython(block.language)) return 'empty';
  return meantPython(block.language) === undefined ? 'another language' : 'unknown language';
}

function misspelling(block: CodeBlock): readonly Problem[] {
  const meant = meantPython(block.language);
  if (meant === undefined) return [];
  return [
    {
      severity: 'warning',
      message: `a block in \`${block.language}\` does not count as Python`,
      hint: `did you mean \`${meant}\`?`,
      line: block.openedAt,
    },
  ];
}

function unnamedSession(block: CodeBlock): readonly Problem[] {
  const { language } = block;
  const isNamed = isPython(language) || meantPython(language) !== undefined;
  if (isNamed || isOtherPython(language) || !startsWithPrompt(block)) return [];
  return [
    {
      severity: 'warning',
      message: 'this block looks like a Python session and is not run',
      hint: 'write ```pycon above it',
      line: block.openedAt,
    },
  ];
}
