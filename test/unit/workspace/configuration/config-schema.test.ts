import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { checkSettings } from '../../../../src/workspace/configuration/check-settings.ts';
import { settingNames } from '../../../../src/workspace/configuration/settings.ts';

const file = fileURLToPath(new URL('../../../../schema/config.schema.json', import.meta.url));
const schema = JSON.parse(await readFile(file, 'utf8'));
const validate = new Ajv().compile(schema);

function isTaken(value: unknown): boolean {
  const checked = checkSettings(
    { value, locate: () => undefined },
    { file: 'docproof.config.json', path: [] },
  );
  return 'settings' in checked;
}

test('an editor hears of every setting', () => {
  expect(Object.keys(schema.properties)).toEqual(['$schema', ...settingNames]);
  for (const name of settingNames) expect(schema.properties[name].description).toMatch(/^.{10,}$/);
});

test.each([
  {},
  { $schema: 'x', documents: ['docs'], pythons: ['3.12'], strict: true, timeout: 0.5 },
  { reporters: ['json=report.json'], minCoverage: 100, workers: 1, isolation: 'boot' },
  { documents: [] },
  { pythons: [3.12] },
  { pythons: ['3.9'] },
  { timeout: 0 },
  { timeout: 3601 },
  { minMutationScore: 101 },
  { mutants: 0.5 },
  { isolation: 'none' },
  { strct: true },
  [],
])('the schema says of %j what docproof says', (value) => {
  expect(validate(value)).toBe(isTaken(value));
});
