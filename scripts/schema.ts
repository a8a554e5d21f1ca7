/**
 * Writes the JSON Schemas that ship in the package. With `--check` it writes nothing, and fails
 * when a file is not what would be written.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { listJsonSchema } from '../src/cli/list-json.ts';
import { expectationJsonSchema } from '../src/expectations/index.ts';
import { reportJsonSchema, reportLineJsonSchema } from '../src/reporting/index.ts';
import { configJsonSchema } from '../src/workspace/index.ts';

const schemas: Readonly<Record<string, () => object>> = {
  'schema/config.schema.json': configJsonSchema,
  'schema/expectation.schema.json': expectationJsonSchema,
  'schema/list.schema.json': listJsonSchema,
  'schema/report.schema.json': reportJsonSchema,
  'schema/report-line.schema.json': reportLineJsonSchema,
};

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

for (const [path, schema] of Object.entries(schemas)) {
  const file = `${root}${path}`;
  const text = `${JSON.stringify(schema(), undefined, 2)}\n`;
  if (check) await compare(file, text);
  else await write(file, text);
}

async function compare(file: string, text: string): Promise<void> {
  const current = await readFile(file, 'utf8').catch(() => undefined);
  if (current === text) return;
  console.error(`${relative(root, file)} is not up to date: run \`npx tsx scripts/schema.ts\``);
  process.exitCode = 1;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
