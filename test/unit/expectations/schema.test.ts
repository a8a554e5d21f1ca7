import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { expectationJsonSchema, parseExpectation } from '../../../src/expectations/index.ts';
import { bad, good } from './examples.ts';

const validate = new Ajv({ allErrors: true }).compile(expectationJsonSchema());

describe('expectationJsonSchema', () => {
  it.each([...good, ...bad.map(([text]) => text)])('agrees with the reader about %j', (text) => {
    const isValid = parseExpectation(text, '').problems.length === 0;
    expect(validate(parse(text, { stringKeys: true })), ajvErrors()).toBe(isValid);
  });

  it('describes every key, for the help that editors show', () => {
    const { properties } = expectationJsonSchema() as { properties: Record<string, object> };
    const silent = Object.entries(properties).filter(
      ([, property]) => !('description' in property),
    );
    expect(silent).toEqual([]);
  });

  it('is the file that ships', async () => {
    const shipped = new URL('../../../schema/expectation.schema.json', import.meta.url);
    expect(JSON.parse(await readFile(shipped, 'utf8'))).toEqual(expectationJsonSchema());
  });
});

function ajvErrors(): string {
  return JSON.stringify(validate.errors);
}
