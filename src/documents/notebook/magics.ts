import { addStart, dropStart, type PlacedLine } from './placed-text.ts';
import { statementStarts } from './python-lines.ts';

/** The code of a cell as Python, with what its magics and shell lines say of it. */
export interface ReadCode {
  /**
   * As the cell has them, but for lines that speak to IPython: those that do nothing to the names
   * become comments (`# %matplotlib inline`), and `%time f()` becomes `f()`.
   */
  readonly lines: readonly PlacedLine[];
  /** Why it is no Python at all; undefined when it is. */
  readonly foreign: { readonly language: string; readonly reason: string } | undefined;
  /** Why it cannot be run. */
  readonly skip: string | undefined;
  /** Whether it prints how long something took, which nobody can compare. */
  readonly isTimed: boolean;
}

/** Whether a line of what a cell printed is one of those that `%time` and `%timeit` tell. */
export function tellsTime(text: string): boolean {
  return timing.test(text);
}

const timing =
  /^(?:CPU times: |Wall time: |Compiler *: |Parser *: |The slowest run took |This could mean |[\d,]+ loops?, best of |[\d.,]+ ?[nµμum]?s? ±? ?.*per loop)/;

/** Takes the magics out of a cell: https://ipython.readthedocs.io/en/stable/interactive/magics.html. */
export function readMagics(lines: readonly PlacedLine[]): ReadCode {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const [, name] = /^%%(\w*)/.exec(lines[first]?.text ?? '') ?? [];
  if (name === undefined) return readLineMagics(lines);
  if (!pythonCells.has(name) && !measuringCells.has(name)) {
    const reason = `the cell magic \`%%${name}\` makes it no Python of this notebook`;
    return { lines, foreign: { language: `%%${name}`, reason }, skip: undefined, isTimed: false };
  }
  const rest = readLineMagics(lines.slice(first + 1));
  const head = lines.slice(first, first + 1).map((line) => addStart('# ', line));
  return {
    ...rest,
    lines: [...lines.slice(0, first), ...head, ...rest.lines],
    isTimed: rest.isTimed || name === 'time',
    skip: measuringCells.has(name)
      ? `\`%%${name}\` measures it, and keeps none of its names`
      : rest.skip,
  };
}

/** Below these the cell runs as it would without them. */
const pythonCells: ReadonlySet<string> = new Set(['time', 'capture']);
const measuringCells: ReadonlySet<string> = new Set(['timeit', 'prun', 'memit', 'mprun', 'lprun']);

/** Line magics that change how a notebook looks or works, and none of its names. */
const harmless: ReadonlySet<string> = new Set([
  'aimport',
  'alias_magic',
  'autoawait',
  'autocall',
  'autoindent',
  'automagic',
  'autoreload',
  'autosave',
  'colors',
  'config',
  'load_ext',
  'matplotlib',
  'page',
  'pdb',
  'pdef',
  'pdoc',
  'pfile',
  'pinfo',
  'pinfo2',
  'pprint',
  'precision',
  'psource',
  'reload_ext',
  'unload_ext',
  'xmode',
]);

function readLineMagics(given: readonly PlacedLine[]): ReadCode {
  const starts = statementStarts(
    given.map(({ text }) => text),
    (text) => isMagic(text),
  );
  const lines: PlacedLine[] = [];
  let skip: string | undefined;
  let isTimed = false;
  let inMagic = false;
  for (const [index, line] of given.entries()) {
    // A line that a backslash leads on to belongs to the magic over it.
    const isBehind: boolean = inMagic && starts[index] === false;
    inMagic = isBehind || (starts[index] === true && isMagic(line.text));
    if (!inMagic) {
      lines.push(line);
      continue;
    }
    const timed = isBehind ? undefined : timedStatement(line);
    if (timed !== undefined) isTimed = true;
    if (!isBehind && timed === undefined) skip ??= reasonToSkip(line.text);
    lines.push(timed ?? asComment(line));
  }
  return { lines, foreign: undefined, skip, isTimed };
}

/** Of a line with which a statement may begin: no Python begins or ends like that. */
function isMagic(text: string): boolean {
  return commands.some((pattern) => pattern.test(text));
}

const lineMagic = /^\s*%%?([A-Za-z_]\w*)(.*)$/;
const shell = /^\s*!/;
const help = /^\s*(?:\?{1,2}\s*%{0,2}[\w.*]*|%{0,2}[A-Za-z_*][\w.*]*\s*\?{1,2})\s*;?$|^\s*\?{1,2}$/;
const assigned = /^\s*[A-Za-z_][\w, .[\]'"]*=\s*([!%])(?=[A-Za-z_./~{$])/;
const commands: readonly RegExp[] = [lineMagic, shell, help, assigned];

/** The statement behind `%time` or `%timeit`, of which the latter shows no value. */
function timedStatement(line: PlacedLine): PlacedLine | undefined {
  const [, lead = '', name = '', gap = '', code = ''] =
    /^(\s*)%(time|timeit)\b((?:\s+-(?:[nrpt]\s*\d+|[tcqo]+)(?=\s))*\s+)(\S.*)$/.exec(line.text) ??
    [];
  // The result of measuring is what `-o` gives, not the value of the statement.
  if (code === '' || /-\w*o/.test(gap)) return undefined;
  const statement = dropStart(line, lead.length + 1 + name.length + gap.length);
  const inPlace = lead === '' ? statement : addStart(lead, statement);
  return name === 'time' ? inPlace : { ...inPlace, text: `${inPlace.text};` };
}

/** Such a line brings packages and no names: what it tells is all that cannot be had. */
const installation =
  /^\s*[!%]\s*(?:(?:python3?|\{sys\.executable\}) -m )?(?:pip3?|conda|mamba|uv pip) (?:un)?install\b/;

/** Whether a cell prints what an installation tells. */
export function hasInstallation(lines: readonly PlacedLine[]): boolean {
  return lines.some(({ text }) => installation.test(text));
}

/**
 * Why a cell runs in IPython only, which gives these names to each cell; undefined when it does not.
 *
 * @param hasDisplay whether the document itself says what `display` is
 */
export function needsIPython(
  lines: readonly PlacedLine[],
  hasDisplay: () => boolean,
): string | undefined {
  const [, name] =
    lines
      .map(({ text }) => /^(?:[^#'"]*[^\w.#'"])?(display|get_ipython)\(/.exec(text))
      .find(Boolean) ?? [];
  if (name === undefined || (name === 'display' && hasDisplay())) return undefined;
  return `only a notebook has \`${name}\``;
}

function reasonToSkip(text: string): string | undefined {
  if (help.test(text) || installation.test(text)) return undefined;
  const line = text.trim();
  const shown = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  if (shell.test(text) || assigned.exec(text)?.[1] === '!') return `the shell line \`${shown}\``;
  const name = lineMagic.exec(text)?.[1];
  if (name !== undefined && harmless.has(name)) return undefined;
  return `the magic \`${shown}\``;
}

/** Within a block a statement has to stay, or the block would be empty. */
function asComment(line: PlacedLine): PlacedLine {
  const lead = /^\s*/.exec(line.text)?.[0] ?? '';
  if (lead === '') return addStart('# ', line);
  return addStart(`${lead}pass  # `, dropStart(line, lead.length));
}
