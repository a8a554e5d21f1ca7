import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../../', import.meta.url);
const folder = new URL('expectations/', root);
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);

test('the schema that ships validates every expectation of our own lesson', () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('schema/expectation.schema.json', root), 'utf8'),
  );
  const validate = new Ajv().compile(schema as object);
  const invalid = names.filter(
    (name) => !validate(parse(readFileSync(new URL(name, folder), 'utf8'))),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(invalid).toEqual([]);
});
