import type { Before } from '../model/execution.ts';
import type { Expectation } from '../model/expectation.ts';
import { showsTraceback } from '../model/output-block.ts';
import { sourceToRun } from '../model/output-prompts.ts';
import type { HiddenSetup } from '../model/snippet.ts';
import type { Earlier, Member } from './together.ts';

/** What runs before a snippet, in the words of a run. */
export interface Preparation {
  readonly before: readonly Before[];
  /** Its own set-up; undefined where it ran before already. */
  readonly setup: string | undefined;
  /** Those of the earlier snippets and its own. */
  readonly files: Readonly<Record<string, string>>;
}

/** Puts earlier snippets, each behind its own set-up, into the order in which they run. */
export function prepare(earlier: Earlier | undefined, expectation: Expectation): Preparation {
  const pieces: Omit<Before, 'file'>[] = [];
  const setups = new Set<string>();
  const files: Record<string, string> = {};
  for (const part of earlier?.parts ?? []) {
    if (!('snippet' in part)) {
      pieces.push(hiddenPiece(part));
      continue;
    }
    const { setup } = part.expectation;
    // The front matter gives the same set-up to each snippet: it runs once.
    if (setup !== undefined && !setups.has(setup)) {
      setups.add(setup);
      pieces.push(setupPiece(part, setup));
    }
    Object.assign(files, part.expectation.files);
    pieces.push(snippetPiece(part));
  }
  const { setup } = expectation;
  return {
    before: pieces.map((piece, index) => ({ ...piece, file: `<before ${index + 1}>` })),
    setup: setup !== undefined && setups.has(setup) ? undefined : setup,
    files: { ...files, ...expectation.files },
  };
}

type Piece = Omit<Before, 'file'>;

function snippetPiece({ snippet, expectation }: Member): Piece {
  const { id, dialect, origin, output } = snippet;
  return {
    name: `\`${id}\``,
    source: sourceToRun(snippet),
    dialect,
    mayRaise: Boolean(expectation.outcome.raises) || showsTraceback(output),
    origin,
  };
}

function setupPiece({ snippet }: Member, source: string): Piece {
  return {
    name: `the setup of \`${snippet.id}\``,
    source,
    dialect: 'script',
    mayRaise: false,
    origin: undefined,
  };
}

/** The name of a module that runs before snippets, as a message has it. */
export function moduleLabel({ module }: Pick<HiddenSetup, 'module'>): string {
  return `the module \`${module}\``;
}

function hiddenPiece({ source, origin, module }: HiddenSetup): Piece {
  const piece = { source, dialect: 'script', mayRaise: false, origin } as const;
  if (module !== undefined) return { ...piece, name: moduleLabel({ module }), module };
  return { ...piece, name: `the set-up at ${origin.document}:${origin.line}` };
}
