import type { CharacterSet, Pattern, Place } from '../../model/pattern.ts';

export interface PatternMatch {
  readonly matched: boolean;
  /** How many states were entered: at most the size of the pattern for each character. */
  readonly steps: number;
}

/**
 * Whether a pattern matches a whole text. All ways through the pattern are followed at once, after
 * Thompson (https://swtch.com/~rsc/regexp/regexp2.html), so that the time is that of the text
 * times that of the pattern, whatever they are.
 */
export function matchesPattern(pattern: Pattern, text: string): PatternMatch {
  const program = compile(pattern);
  const characters = Array.from(text);
  const entered = new Int32Array(program.length + 1).fill(-1);
  let steps = 0;
  let accepts = false;

  const enter = (states: readonly number[], at: number): number[] => {
    const waiting: number[] = [];
    const stack = [...states];
    accepts = false;
    for (let state = stack.pop(); state !== undefined; state = stack.pop()) {
      if (entered[state] === at) continue;
      entered[state] = at;
      steps += 1;
      const instruction = program[state];
      if (instruction === undefined) accepts = true;
      else if (instruction.kind === 'one') waiting.push(state);
      else if (instruction.kind === 'go') stack.push(...instruction.to);
      else if (isAt(instruction.place, characters, at)) stack.push(state + 1);
    }
    return waiting;
  };

  let states = enter([0], 0);
  for (const [at, character] of characters.entries()) {
    const next = states.filter((state) => {
      const instruction = program[state];
      return instruction?.kind === 'one' && instruction.includes(character);
    });
    if (next.length === 0) return { matched: false, steps };
    states = enter(
      next.map((state) => state + 1),
      at + 1,
    );
  }
  return { matched: accepts, steps };
}

/** The end of the program is the end of the match. */
type Instruction =
  | { readonly kind: 'one'; readonly includes: (character: string) => boolean }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'go'; readonly to: readonly number[] };

function compile(pattern: Pattern): readonly Instruction[] {
  const program: Instruction[] = [];
  emit(pattern, program);
  return program;
}

function emit(pattern: Pattern, program: Instruction[]): void {
  switch (pattern.kind) {
    case 'one':
      program.push({ kind: 'one', includes: testerOf(pattern.set) });
      break;
    case 'place':
      program.push(pattern);
      break;
    case 'sequence':
      for (const part of pattern.parts) emit(part, program);
      break;
    case 'choice':
      emitChoice(pattern.parts, program);
      break;
    case 'repeat':
      emitRepeat(pattern, program);
  }
}

function emitChoice(parts: readonly Pattern[], program: Instruction[]): void {
  const start = program.length;
  program.push({ kind: 'go', to: [] });
  const begins: number[] = [];
  const ends: number[] = [];
  for (const part of parts) {
    begins.push(program.length);
    emit(part, program);
    ends.push(program.length);
    program.push({ kind: 'go', to: [] });
  }
  program[start] = { kind: 'go', to: begins };
  for (const end of ends) program[end] = { kind: 'go', to: [program.length] };
}

function emitRepeat(
  { part, least, most }: Extract<Pattern, { kind: 'repeat' }>,
  program: Instruction[],
): void {
  for (let count = 0; count < least; count += 1) emit(part, program);
  if (most === Number.POSITIVE_INFINITY) {
    const start = program.length;
    program.push({ kind: 'go', to: [] });
    emit(part, program);
    program.push({ kind: 'go', to: [start] });
    program[start] = { kind: 'go', to: [start + 1, program.length] };
    return;
  }
  const exits: number[] = [];
  for (let count = least; count < most; count += 1) {
    exits.push(program.length);
    program.push({ kind: 'go', to: [] });
    emit(part, program);
  }
  for (const exit of exits) program[exit] = { kind: 'go', to: [exit + 1, program.length] };
}

function isAt(place: Place, characters: readonly string[], at: number): boolean {
  const [before, after] = [characters[at - 1], characters[at]];
  switch (place) {
    case 'start':
      return before === undefined;
    case 'end':
      return after === undefined;
    case 'line-start':
      return before === undefined || before === '\n';
    case 'line-end':
      return after === undefined || after === '\n';
    case 'word-edge':
      return isWord(before) !== isWord(after);
    case 'no-word-edge':
      return isWord(before) === isWord(after);
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && word.test(character);
}

const word = /[\p{L}\p{N}_]/u;

/** As Python has them for text. */
const classes: Readonly<Record<string, RegExp>> = {
  d: /\p{Nd}/u,
  D: /\P{Nd}/u,
  w: word,
  W: /[^\p{L}\p{N}_]/u,
  s: /\s/u,
  S: /\S/u,
};

function testerOf(set: CharacterSet): (character: string) => boolean {
  const known = new Map<string, boolean>();
  return (character) => {
    const answer = known.get(character);
    if (answer !== undefined) return answer;
    const forms = set.ignoreCase
      ? [character, character.toLowerCase(), character.toUpperCase()]
      : [character];
    const found = forms.some((form) => contains(set, form)) !== set.negated;
    known.set(character, found);
    return found;
  };
}

function contains({ ranges, classes: letters }: CharacterSet, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    ranges.some(([low, high]) => code >= low && code <= high) ||
    letters.some((letter) => classes[letter]?.test(character) ?? false)
  );
}
