import { describe, expect, it } from 'vitest';
import { matches } from '../../../../src/judging/index.ts';
import { exactMatching, type Matching } from '../../../../src/model/matching.ts';

type Row = readonly [holds: boolean, expected: string, actual: string];

function check(given: Partial<Matching>, rows: readonly Row[]): void {
  it.each(rows)(`${JSON.stringify(given)} is %s of %j against %j`, (holds, expected, actual) => {
    expect(matches(expected, actual, { ...exactMatching, ...given })).toBe(holds);
  });
}

describe('exactly', () => {
  check({}, [
    [true, 'a', 'a'],
    [true, 'a \nb\n\n', 'a\nb\t'],
    [false, 'a', 'A'],
    [false, ' a', 'a'],
    [false, '...', 'a'],
    [false, '0.1', '0.10'],
    [false, '{1, 2}', '{2, 1}'],
    [false, '.', 'a'],
    [false, '0x1a2b3c', '0x1a2b3d'],
  ]);
});

describe('ellipsis', () => {
  check({ ellipsis: true }, [
    [true, '...', ''],
    [true, '...', 'a\nb'],
    [true, '[0, 1, ..., 18, 19]', `[${Array.from({ length: 20 }, (_, n) => n).join(', ')}]`],
    [true, '<A object at 0x...>', '<A object at 0x7f3a>'],
    [true, 'a\n...\nd', 'a\nb\nc\nd'],
    [true, 'a...b...c', 'a b b c'],
    [true, 'aa...aa', 'aaaa'],
    // What stands on both sides of the dots must not overlap.
    [false, 'aa...aa', 'aaa'],
    [false, 'a\n...\nb', 'a\nb'],
    [false, 'a...b...c', 'a c b'],
    [false, '...b', 'ba'],
    [false, 'a...', 'ba'],
    [false, 'a..', 'ab'],
    [true, '......', 'anything'],
    [true, 'a ... é', 'a 😀 é'],
  ]);
});

describe('number: true', () => {
  check({ number: true }, [
    [true, '3.14', '3.14159'],
    [true, '3.142', '3.14159'],
    [true, '3.141', '3.14159'],
    [false, '3.143', '3.14159'],
    [false, '3.140', '3.14159'],
    [true, '0.3', '0.30000000000000004'],
    [true, '-2.50', '-2.5'],
    [false, '2.5', '-2.5'],
    [true, '0.00', '-0.004'],
    [false, '0.0', '0.2'],
    [true, '1.5e-5', '1.51e-05'],
    [false, '1.5e-5', '1.5e-4'],
    [true, '1e5', '100000.0'],
    [true, '2.', '2.0'],
    [true, '.5', '0.5'],
    // Whole numbers are exact, and no fraction.
    [false, '3', '4'],
    [false, '3', '3.0'],
    [false, '3.0', '3'],
    [true, '[0.1, 0.2]', '[0.10, 0.2000001]'],
    [false, '[0.1, 0.2]', '[0.1, 0.2, 0.3]'],
    [false, 'x = 0.1', 'y = 0.1'],
    [true, '(1.5+2.25j)', '(1.5000001+2.2500001j)'],
    [false, '(1.5+2.25j)', '(1.5-2.25j)'],
    [false, '1.5j', '1.5'],
    [true, 'inf nan -inf', 'inf nan -inf'],
    [false, 'inf', '-inf'],
    [false, 'inf', '1.0'],
    [false, '1.0', 'nan'],
    [false, '1.0', '1e999'],
    [false, 'Python 3.12.1', 'Python 3.12.2'],
    [false, 'Python 3.12', 'Python 3.13'],
    [false, 'v1.5', 'v1.51'],
    [false, '0x1.5', '0x1.51'],
    [false, '12:30:05.5', '12:30:05.51'],
  ]);
});

describe('number with a tolerance', () => {
  check({ number: 0.01 }, [
    [true, '100', '101'],
    [false, '100', '102'],
    [true, '1000.0', '990'],
    [true, '0.5', '0.509'],
    [false, '0.5', '0.52'],
    [true, '0', '1e-17'],
    [true, '-100', '-101'],
    [false, '100', '-100'],
    [true, 'a 1 b 2', 'a 1.001 b 1.999'],
    // The whole numbers of a date are no numbers.
    [false, '2024-01-02', '2025-01-02'],
    [false, '12:30', '12:31'],
    [false, '1/1000', '1/1001'],
  ]);
  check({ number: 1e-9 }, [
    [true, '0.30000000000000004', '0.3'],
    [false, '0.3', '0.300001'],
  ]);
});

describe('unordered', () => {
  check({ unordered: true }, [
    [true, '{1, 2, 3}', '{3, 1, 2}'],
    [true, "{'b': 2, 'a': 1}", "{'a': 1, 'b': 2}"],
    [false, '{1, 2}', '{1, 2, 3}'],
    [false, '{1, 1, 2}', '{1, 2, 2}'],
    [false, '{1, 2}', '[1, 2]'],
    [false, '[1, 2]', '[2, 1]'],
    [false, '(1, 2)', '(2, 1)'],
    [true, '[{1, 2}, {3}]', '[{2, 1}, {3}]'],
    [false, '[{1, 2}, {3}]', '[{3}, {2, 1}]'],
    [true, '{(1, 2), frozenset({3, 4})}', '{frozenset({4, 3}), (1, 2)}'],
    [
      true,
      "{'a': {1, 2}, 'b': [1, {'x': 1, 'y': 2}]}",
      "{'b': [1, {'y': 2, 'x': 1}], 'a': {2, 1}}",
    ],
    [true, '{1,2}', '{2, 1}'],
    [true, '{1, 2,}', '{2, 1}'],
    [true, '{}', '{}'],
    // What stands in strings is text.
    [true, `{'a, b', "}"}`, `{"}", 'a, b'}`],
    [false, `{'a, b'}`, `{'b, a'}`],
    [true, `{'it\\'s, {x', 'y'}`, `{'y', 'it\\'s, {x'}`],
    [true, `{b'\\x7d, ', "don't"}`, `{"don't", b'\\x7d, '}`],
    [true, "dict_keys(['a', 'b'])", "dict_keys(['b', 'a'])"],
    [false, "OrderedDict({'a': 1, 'b': 2})", "OrderedDict({'b': 2, 'a': 1})"],
    [
      true,
      "defaultdict(<class 'int'>, {'a': 1, 'b': 2})",
      "defaultdict(<class 'int'>, {'b': 2, 'a': 1})",
    ],
    // Lines in any order, each as often as it is claimed.
    [true, 'a\nb\nb', 'b\na\nb'],
    [false, 'a\nb\nb', 'b\na\na'],
    [false, 'ab', 'ba'],
    [true, "don't {1, 2}\nx :(", "x :(\ndon't {2, 1}"],
    [true, ':( a\nb :)', 'b :)\n:( a'],
    // A value over several lines is one value.
    [true, "{'a': 1,\n 'b': [1,\n       2]}", "{'b': [1, 2], 'a': 1}"],
    [true, '{\n  "b": 1,\n  "a": 2\n}', '{"a": 2, "b": 1}'],
    [false, '{1, 2', '{2, 1'],
    [true, `${'['.repeat(500)}${']'.repeat(500)}\nx`, `x\n${'['.repeat(500)}${']'.repeat(500)}`],
  ]);
});

describe('regex', () => {
  check({ regex: true }, [
    [true, 'a+', 'aaa'],
    [false, 'a+', 'aaab'],
    [false, 'a', 'ba'],
    [true, 'a|b', 'b'],
    [false, 'a|b', 'ab'],
    [true, '\\d+ items?\n.*', '12 items\nand more'],
    [false, 'a.b', 'a\nb'],
    [true, '(?s)a.*b', 'a\n\nb'],
    [true, '(?i)HELLO [w]orld', 'hello World'],
    [true, '^a$\n^b$', 'a\nb'],
    [false, 'a\\Z\nb', 'a\nb'],
    [true, '\\bfoo\\b.*', 'foo bar'],
    [false, 'foo\\b.*', 'foobar'],
    [true, '[^\\d\\s]{2,3}', 'abc'],
    [false, '[^\\d\\s]{2,3}', 'abcd'],
    [true, '[]a-]+', ']a-'],
    [true, '(?P<year>\\d{4})-(?:\\d\\d){1}', '2026-01'],
    [true, 'a{,2}b{x}', 'aab{x}'],
    [true, '(a*)*b', 'aaab'],
    [true, 'a*?b+?', 'aab'],
    [true, '\\x41\\u00e9\\.\\ \\-', 'Aé. -'],
    [true, '(|a)(b|)', 'a'],
    [true, 'é\\w+', 'éà'],
    [true, '.', '😀'],
    [true, 'f(x)', 'f(x)'],
    [false, '(', 'x'],
  ]);
});

describe('normalize', () => {
  check({ normalize: ['addresses'] }, [
    [true, '<A object at 0x7f3a12>', '<A object at 0x1b>'],
    [true, '0x7f3a12', '0x00007FFF12ab'],
    [false, '0xff', '0xfe'],
    [false, '<A object at 0x7f3a12>', '<B object at 0x7f3a12>'],
  ]);
  check({ normalize: ['timings'] }, [
    [true, '0.123 s', '4 s'],
    [true, '12.3 ms', '999 µs'],
    [true, 'took 1min 3s', 'took 59.2s'],
    [true, '2 hours and 5 minutes', '3 hours'],
    [true, '1.5 seconds', '2 seconds'],
    [
      true,
      '100000 loops, best of 5: 2.31 usec per loop',
      '5000000 loops, best of 5: 52 nsec per loop',
    ],
    [
      true,
      '1.23 μs ± 4.5 ns per loop (mean ± std. dev. of 7 runs, 1,000,000 loops each)',
      '2 ms ± 14.5 us per loop (mean ± std. dev. of 7 runs, 100 loops each)',
    ],
    [true, '0:00:01.234567', '1 day, 2:03:04'],
    [false, '0.123', '0.124'],
    [false, '5 m', '6 m'],
    [false, '5 items', '6 items'],
    [false, 'a 5 s', 'b 5 s'],
    [false, '3 sheep', '4 sheep'],
  ]);
  check({ normalize: ['paths'] }, [
    [true, 'File "/home/a b/x.py", line 3', 'File "/tmp/y.py", line 3'],
    [true, '/tmp/tmpab12/x.txt', '/var/folders/zz/y.txt'],
    [true, "WindowsPath('C:/Users/me')", "WindowsPath('D:/x')"],
    [true, 'C:\\Users\\me\\x.txt', 'C:\\Temp\\y.txt'],
    [true, "'C:\\\\Program Files\\\\x'", "'D:\\\\y'"],
    [false, 'File "/home/a/x.py", line 3', 'File "/home/a/x.py", line 4'],
    [false, 'https://a.org/x/y', 'https://a.org/x/z'],
    [false, 'and/or', 'and/xor'],
    [false, 'a/b/c', 'a/b/d'],
    [false, '1/2/3', '1/2/4'],
  ]);
  check({ normalize: ['ids'] }, [
    [true, '0b4b2e52-5a1c-4d3e-8f00-aabbccddeeff', 'aaaaaaaa-5a1c-4d3e-8f00-AABBCCDDEEFF'],
    [true, 'd41d8cd98f00b204e9800998ecf8427e', '0cc175b9c0f1b6a831c399e269772661'],
    [true, 'id 140234567890123', 'id 12345678'],
    [false, '123456', '123457'],
    [false, '1234567.5', '1234568.5'],
    [false, 'deadbeef', 'deadbeee'],
  ]);
});

describe('together', () => {
  check({ ellipsis: true, number: true }, [
    [true, '3.14 ... 2.7', '3.14159 and 2.71828'],
    [true, '3...', '3.99'],
    [true, 'x = 0.33...', 'x = 0.3333'],
    [false, '3.14 ... 2.8', '3.14159 and 2.71828'],
  ]);
  check({ ellipsis: true, unordered: true }, [
    [true, '{1, 5, ...}', '{5, 3, 1}'],
    [false, '{2, ...}', '{12, 3}'],
    [false, '{2, ...}', '{frozenset({2}), 3}'],
    [true, 'b\n...', 'a\nb\nc'],
    [true, 'a...\nab', 'ab\nac'],
    [false, 'a...\nab', 'ab\nbc'],
    [true, '<A at 0x...>\n<B at 0x...>', '<B at 0x12>\n<A at 0x34>'],
  ]);
  check({ number: true, unordered: true }, [
    [true, '{0.1, 0.3}', '{0.30000000000000004, 0.1}'],
    [true, "{'a': 0.5, 'b': 0.3}", "{'b': 0.3000001, 'a': 0.5}"],
    [false, '{0.1, 0.3}', '{0.3, 0.2}'],
    [true, '0.33\n0.67', '0.6666666\n0.3333333'],
  ]);
  check({ number: 0.1, unordered: true }, [[true, '{1.0, 1.09}', '{1.09, 1.18}']]);
  check({ regex: true, normalize: ['addresses'] }, [
    [true, '<\\w+ at 0x[0-9a-f]+>', '<A at 0x7f3a12>'],
    [true, '<\\w+ at <address>>', '<A at 0x7f3a12>'],
  ]);
  check({ ellipsis: true, normalize: ['addresses', 'timings'] }, [
    [true, '<A at 0x...> in ... s', '<A at 0x7f3a12> in 5 s'],
  ]);
  check({ unordered: true, normalize: ['ids', 'paths'] }, [
    [true, "{'/tmp/a', 1234567}", "{7654321, '/var/b'}"],
  ]);
});
