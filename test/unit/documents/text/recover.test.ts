import { describe, expect, it } from 'vitest';
import { recover } from '../../../../src/documents/text/recover.ts';
import { isSure } from '../../../../src/documents/text/sure.ts';

function flatten(code: string): readonly string[] {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const sure = [
  'def add(a, b):\n    return a + b\nprint(add(1, 2))',
  'class Point:\n    def __init__(self, x):\n        self.x = x\n    def move(self, by):\n        self.x += by\np = Point(1)\np.move(2)\nprint(p.x)',
  'try:\n    int("x")\nexcept ValueError as error:\n    print(error)',
  'def f(x):\n    if x > 0:\n        return 1\n    return 0',
];

const likely = [
  ...sure,
  'match point:\n    case (0, 0):\n        print("origin")\n    case _:\n        print("elsewhere")',
  'def twice(function):\n    @functools.wraps(function)\n    def wrapper(*args):\n        function(*args)\n        return function(*args)\n    return wrapper',
  'while True:\n    if done():\n        break',
  'def f():\n    """Tells\n    more."""\n    return 1',
  'x = [\n    1,\n    2,\n]\nfor each in x:\n    print(each)',
  'class Vector:\n    x: float\n    def __mul__(self, by: float) -> Vector:\n        return Vector(self.x * by)\nprint(Vector(1) * 2)',
  'for n in range(20):\n    if n % 2 == 0:\n        continue\n    print(n)',
  'def find(numbers: list[int]) -> bool:\n    for number in numbers:\n        if number > 3:\n            return True\n    return False\nprint(find([4]))',
  'def total(path):\n    with open(path) as file:\n        for line in file:\n            yield int(line)\nprint(sum(total("a.txt")))',
];

describe('a code that lost its indentation', () => {
  it.each(likely)('gets it back: %j', (code) => {
    expect(recover(flatten(code)).lines).toEqual(code.split('\n'));
  });

  it.each(sure)('is offered where it is sure: %j', (code) => {
    expect(isSure(recover(flatten(code)))).toBe(true);
  });

  it('joins `else` to what it belongs to', () => {
    const { lines } = recover(['for x in y:', 'if x:', 'use(x)', 'else:', 'print(x)']);
    expect(lines).toEqual([
      'for x in y:',
      '    if x:',
      '        use(x)',
      '    else:',
      '        print(x)',
    ]);
  });

  it('is not sure where two ways are about as likely, and says where', () => {
    const recovery = recover(['for x in rows:', 'total += x', 'print(total)']);
    expect(isSure(recovery)).toBe(false);
    expect(recovery.weakest?.line).toBe(2);
  });

  it('is not sure whether a comment and what is below it ends a block or follows it', () => {
    const given = [
      'def f(p):',
      'with open(p) as file:',
      'data = file.read()',
      '# All.',
      'return data',
    ];
    const recovery = recover(given);
    expect(isSure(recovery)).toBe(false);
    expect(recovery.doubts).toMatchObject([{ line: 4 }]);
  });

  it('is sure of what has nothing to lose', () => {
    const recovery = recover(['x = 1', 'print(x)']);
    expect(recovery).toMatchObject({ isFlat: true, confidence: 1, doubts: [] });
  });

  it.each([
    { lines: ['x = ('], line: 0 },
    { lines: ['if x:', 'y = 1', 'try:', 'z = 2'], line: 3 },
    { lines: ['else:', 'x = 1'], line: 0 },
    { lines: ['return 1'], line: 0 },
    { lines: ['break'], line: 0 },
    { lines: ['if x:'], line: 0 },
  ])('is left for review where nothing fits: %j', ({ lines, line }) => {
    const recovery = recover(lines);
    expect(recovery.confidence).toBe(0);
    expect(recovery.doubts[0]?.line).toBe(line);
  });

  it('is not sure of a text over several lines, which may have lost spaces', () => {
    const recovery = recover(['def f():', 'x = """a', 'b"""', 'return x']);
    expect(isSure(recovery)).toBe(false);
    expect(recovery.doubts[0]?.reason).toContain('may have lost its spaces');
  });

  it('keeps blank lines, comments with what they stand over, and lines in brackets', () => {
    const given = ['def f(a,', 'b):', '# Adds.', 'return a + b', '', '# Shows.', 'print(f(1, 2))'];
    expect(recover(given).lines).toEqual([
      'def f(a,',
      '    b):',
      '    # Adds.',
      '    return a + b',
      '',
      '# Shows.',
      'print(f(1, 2))',
    ]);
  });
});
