import { describe, expect, test } from 'vitest';
import { defaultConfig, parseConfig } from '../../../src/workspace/config.ts';

describe('the docproof key of package.json', () => {
  test('is undefined when there is none', () => {
    expect(parseConfig('{ "name": "x" }')).toEqual({ config: undefined, problems: [] });
  });

  test('fills in the defaults', () => {
    const { config } = parseConfig('{ "docproof": { "documents": ["docs"] } }');
    expect(config).toEqual({ ...defaultConfig, documents: ['docs'] });
  });

  test('puts the Pythons in order and drops doubles', () => {
    const { config } = parseConfig('{ "docproof": { "pythons": ["3.14", "3.10", "3.14"] } }');
    expect(config?.pythons).toEqual(['3.10', '3.14']);
  });

  test('takes a percentage of lines that have to run', () => {
    const parse = (percent: string) => parseConfig(`{ "docproof": { "minCoverage": ${percent} } }`);
    expect(parse('99.5').config?.minCoverage).toBe(99.5);
    for (const wrong of ['-1', '101', '"90"']) {
      expect(parse(wrong).problems[0]?.message).toBe(
        '`docproof.minCoverage` must be a number from 0 to 100',
      );
    }
  });

  test('takes folders however they are written', () => {
    const { config } = parseConfig('{ "docproof": { "snippets": "./proof/snippets/" } }');
    expect(config?.snippets).toBe('proof/snippets');
  });

  test('names an unknown key, its place and what may have been meant', () => {
    const text = '{\n  "docproof": {\n    "snipets": "x"\n  }\n}';
    expect(parseConfig(text)).toEqual({
      config: undefined,
      problems: [
        {
          severity: 'error',
          message: 'unknown key `docproof.snipets`',
          hint: 'did you mean `snippets`?',
          file: 'package.json',
          line: 3,
          column: 5,
        },
      ],
    });
  });

  test('lists the keys when none is near', () => {
    const { problems } = parseConfig('{ "docproof": { "zzzzzzzz": 1 } }');
    expect(problems[0]?.hint).toBe(
      'the keys are documents, pythons, snippets, expectations, timeout, minCoverage',
    );
  });

  test('names each value that is wrong, with its place', () => {
    const text = '{\n"docproof": {\n"pythons": [\n"3.12",\n"2.7"],\n"timeout": "5"}\n}';
    expect(parseConfig(text).problems).toMatchObject([
      { message: expect.stringContaining('docproof.pythons.1'), line: 5, column: 1 },
      { message: expect.stringContaining('docproof.timeout'), line: 6, column: 1 },
    ]);
  });

  test('sorts problems by line and column', () => {
    const { problems } = parseConfig('{ "docproof": { "zzz": 1, "snippets": ".", "aaa": 2 } }');
    expect(problems.map(({ column }) => column)).toEqual([17, 27, 44]);
  });

  test.each([0, -1, 3600.5, 2_147_484, '5'])('refuses %j as a timeout', (timeout) => {
    const { problems } = parseConfig(JSON.stringify({ docproof: { timeout } }));
    expect(problems).toMatchObject([
      {
        message: '`docproof.timeout` must be a number of seconds above 0 and at most 3600',
        line: 1,
      },
    ]);
  });

  test.each([0.1, 3600])('takes %d as a timeout', (timeout) => {
    const { config } = parseConfig(JSON.stringify({ docproof: { timeout } }));
    expect(config?.timeout).toBe(timeout);
  });

  test.each(['.', '../elsewhere', '/tmp', ''])('refuses %j as a folder to write to', (snippets) => {
    const { problems } = parseConfig(JSON.stringify({ docproof: { snippets } }));
    expect(problems[0]?.message).toBe('`docproof.snippets` must be a folder inside of the project');
  });

  test('says so when package.json is no JSON', () => {
    const { problems } = parseConfig('{');
    expect(problems[0]?.message).toMatch(/^no valid JSON: /);
  });
});
