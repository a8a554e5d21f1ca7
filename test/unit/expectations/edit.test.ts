import { describe, expect, it } from 'vitest';
import {
  type ExpectationChanges,
  newExpectationText,
  parseExpectation,
  setExpectation,
} from '../../../src/expectations/index.ts';

const commented = `# yaml-language-server: $schema=x.json

# Why this one matters.
stdout: | # as of today
  old

# The caller gives too much.
raises: { type: 'TypeError', message: "takes 2" } # since ever
versions:
  # it was so
  "<3.12":
    stdout: "a" # one letter
requires: [threads]

# The end.
`;

describe('setExpectation', () => {
  it('changes values, and keeps comments, order and quotes', () => {
    const changes: ExpectationChanges = {
      minPython: '3.12',
      stdout: 'new\n',
      raises: { type: 'ValueError', message: 'takes 3' },
      versions: { '<3.12': { stdout: 'b' }, '>=3.14': { raises: null } },
    };
    expect(setExpectation(commented, changes)).toBe(`# yaml-language-server: $schema=x.json

min_python: "3.12"
# Why this one matters.
stdout: | # as of today
  new

# The caller gives too much.
raises: { type: 'ValueError', message: "takes 3" } # since ever
versions:
  # it was so
  "<3.12":
    stdout: "b" # one letter
  ">=3.14":
    raises: null
requires: [threads]

# The end.
`);
  });

  it('keeps how texts are compared', () => {
    const matchers = 'number: 0.010 # one percent\nnormalize: [ paths,ids ]\nellipsis: true\n';
    expect(setExpectation(`${matchers}`, { stdout: 'a' })).toBe(`stdout: a\n${matchers}`);
    expect(setExpectation(`stdout: b\n${matchers}`, { stdout: undefined })).toBe(matchers);
  });

  it('leaves a file as it is when nothing changes', () => {
    expect(setExpectation(commented, {})).toBe(commented);
    expect(setExpectation(commented, { stdout: 'old\n' })).toBe(commented);
  });

  it('fills a new file below its comments', () => {
    const text = newExpectationText('x.json');
    expect(setExpectation(text, { stdout: 'a\n' })).toBe(`${text}\nstdout: |\n  a\n`);
  });

  it('adds a key where the schema has it', () => {
    const text = 'timeout: 5\nxfail: known\n';
    const changes: ExpectationChanges = { stdout: 'a', raises: { type: 'E', message: undefined } };
    expect(setExpectation(text, changes)).toBe(
      'stdout: a\nraises: { type: E }\ntimeout: 5\nxfail: known\n',
    );
  });

  it('takes keys out, and with the last range all of them', () => {
    const changes: ExpectationChanges = {
      stdout: undefined,
      raises: undefined,
      versions: { '<3.12': undefined },
    };
    const changed = setExpectation(commented, changes);
    expect(changed).not.toMatch(/stdout|raises|versions/u);
    expect(changed).toContain('requires: [threads]');
  });

  it('keeps the words of a file that it empties', () => {
    const changed = setExpectation('# schema\n\n# why\nstdout: a\n', { stdout: undefined });
    expect(changed).toBe('# schema\n\n# why\n\n{}\n');
  });

  it('writes a block where one line becomes many', () => {
    expect(setExpectation('stdout: "a" # why\n', { stdout: 'a\nb\n' })).toBe(
      'stdout: | # why\n  a\n  b\n',
    );
  });

  it('keeps Windows line ends', () => {
    expect(setExpectation('# a\r\nstdout: a\r\n', { stdout: 'b\nc\n' })).toBe(
      '# a\r\nstdout: |\r\n  b\r\n  c\r\n',
    );
  });

  it('changes no other key through an alias', () => {
    const text = 'stdout: &out x\nversions: { "<3.12": { stdout: *out } }\n';
    const { expectation } = parseExpectation(setExpectation(text, { stdout: 'y' }), '');
    expect(expectation?.outcome.stdout).toBe('y');
    expect(expectation?.versions[0]?.outcome.stdout).toBe('x');
  });

  it('refuses a file that is not valid', () => {
    expect(() => setExpectation('stdot: a', { stdout: 'b' })).toThrow(/not valid: unknown key/u);
  });

  const outputs = [
    '',
    ' ',
    '\n',
    'a',
    'a\n',
    'a\n\n',
    ' a\n',
    '  a\n b\n',
    '\n a\n',
    'a \n',
    'a\n ',
    '\ta',
    '- a\n',
    'a: b',
    '# a\n',
    '3.10',
    'null',
    'a\r\nb\n',
    '\u001b[1ma\n',
    '\u2028\n',
    '\u0085\n',
    '"\'',
    '%',
    '---\n',
    '...\n',
    '\uFEFFa\n',
    'é😀\n',
    'x'.repeat(300),
    'a\t\n\tb\n',
    '\\n',
  ];
  const files = [
    '',
    '# a\n',
    'stdout: "a"\n',
    'stdout: |\n  a\n',
    'stdout: >\n  a\n',
    'stdout: |+\n  a\n\n',
    '{ stdout: a }\n',
    'raises: { type: E } # why\n',
  ];

  it.each(files)('writes into %j what is read back, and writing twice changes nothing', (file) => {
    for (const stdout of outputs) {
      const changes = { stdout, versions: { '<3.12': { stdout } } };
      const changed = setExpectation(file, changes);
      const { expectation, problems } = parseExpectation(changed, '');
      expect(problems, changed).toEqual([]);
      expect(expectation?.outcome.stdout, changed).toBe(stdout);
      expect(expectation?.versions[0]?.outcome.stdout, changed).toBe(stdout);
      expect(setExpectation(changed, changes)).toBe(changed);
    }
  });
});
