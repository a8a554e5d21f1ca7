import GithubSlugger, { slug } from 'github-slugger';
import type { Problem } from '../model/problem.ts';
import type { CodeBlock, Heading } from './format.ts';

type Part = Heading | CodeBlock;

/** The ids of the Python blocks of a document, and what is wrong with those that the author gave. */
export interface Naming {
  readonly ids: ReadonlyMap<CodeBlock, string>;
  readonly problems: readonly Problem[];
}

/**
 * Names each block of `parts`: by the id that the author gave, else by the heading over it and its
 * position among the unnamed blocks there (`heading-1`). So a block under another heading, or one
 * with an id of its own, renames nothing. Every id is a safe file name and unique without regard
 * to case.
 */
export function nameBlocks(parts: readonly Part[]): Naming {
  const ids = new Map<CodeBlock, string>();
  const owners = new Map<string, CodeBlock>();
  const problems: Problem[] = [];
  const wronglyNamed: { block: CodeBlock; wanted: string }[] = [];

  const give = (block: CodeBlock, wanted: string): void => {
    const id = firstFree(wanted, owners);
    ids.set(block, id);
    owners.set(fold(id), block);
  };

  // Ids of the author come first: a generated one never pushes them aside.
  for (const part of parts) {
    if (part.kind !== 'code' || part.id === undefined) continue;
    const wanted = part.id.normalize('NFC');
    const problem = problemWith(wanted, owners.get(fold(wanted)));
    if (problem === undefined) {
      give(part, wanted);
    } else {
      problems.push({ ...problem, severity: 'error', line: part.openedAt });
      wronglyNamed.push({ block: part, wanted });
    }
  }
  for (const { block, id } of positionIds(parts)) give(block, id);
  for (const { block, wanted } of wronglyNamed) give(block, safeSlug(wanted));
  return { ids, problems };
}

const nameless = 'snippet';
const longestId = 60;
const safeName = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_-])?$/u;
/** Names that Windows keeps for devices, whatever extension follows. */
const deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

function isSafe(id: string): boolean {
  return safeName.test(id) && !deviceName.test(id) && [...id].length <= longestId;
}

function problemWith(
  id: string,
  owner: CodeBlock | undefined,
): Pick<Problem, 'message' | 'hint'> | undefined {
  if (!isSafe(id)) {
    return {
      message: `the id \`${id}\` is not a safe file name`,
      hint: `use at most ${longestId} letters, digits, "-", "_" and ".", and begin with a letter or a digit; names such as "con" belong to Windows`,
    };
  }
  if (owner !== undefined) {
    return {
      message: `the id \`${id}\` is already that of the block at line ${owner.openedAt}`,
      hint: 'choose another one; upper and lower case count as the same',
    };
  }
  return undefined;
}

/** Ids by heading and position. Headings with equal text get `-1`, `-2` as GitHub gives them. */
function positionIds(parts: readonly Part[]): readonly { block: CodeBlock; id: string }[] {
  const slugger = new GithubSlugger();
  let heading = slugger.slug(nameless);
  let position = 0;
  const named: { block: CodeBlock; id: string }[] = [];
  for (const part of parts) {
    if (part.kind === 'heading') {
      heading = slugger.slug(safeSlug(part.slug ?? part.text));
      position = 0;
    } else if (part.id === undefined) {
      position += 1;
      named.push({ block: part, id: `${heading}-${position}` });
    }
  }
  return named;
}

/** The slug that GitHub gives, less what `isSafe` refuses and what would leave no room for an ending. */
function safeSlug(text: string): string {
  const safe = slug(text.normalize('NFC')).replace(/[^\p{L}\p{M}\p{N}_-]+|^[\p{M}-]+/gu, '');
  const short = [...safe].slice(0, longestId - 10).join('');
  return short.replace(/^[\p{M}-]+|-+$/gu, '') || nameless;
}

/** `wanted`, else `wanted_2` and on: an ending that no generated id has. */
function firstFree(wanted: string, owners: ReadonlyMap<string, CodeBlock>): string {
  let id = wanted;
  for (let count = 2; owners.has(fold(id)) || !isSafe(id); count += 1) id = `${wanted}_${count}`;
  return id;
}

/** Equal for two names that one file system or another takes for the same. */
function fold(id: string): string {
  return id.toUpperCase().normalize('NFC');
}
