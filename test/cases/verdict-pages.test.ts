/** The examples in `docs/verdicts/` are what docproof prints: run with `-u`, this file writes them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../../dist/cli/main.js';
import { explainedKinds } from '../../src/model/verdict-page.ts';
import { runCli } from '../helpers/run-cli.ts';
import { sharedEngine } from '../helpers/run-engine.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const pages = fileURLToPath(new URL('../../docs/verdicts/', import.meta.url));
const engine = sharedEngine();
const unclosed = { execute: engine.execute.bind(engine), close: async () => undefined };

test.each(Object.keys(explainedKinds))('the example of %s is true', async (kind) => {
  const file = `${pages}${kind}.md`;
  const page = await readFile(file, 'utf8');
  const [, document] = /^````\w+\n(.*?)^````$/ms.exec(page) ?? [];
  if (document === undefined) {
    expect(page).toContain('no snippet is known');
    return;
  }
  const [console, command = ''] = /^```console\n\$ docproof (.*?)\n.*?^```$/ms.exec(page) ?? [];
  const argv = command.split(' ');
  const name = argv[1] ?? '';
  const [, id = ''] = /\bid=(\w+)/.exec(document) ?? [];
  const [, expectation] = /^```yaml\n(.*?)^```$/ms.exec(page) ?? [];
  const cwd = await temporaryFolder({
    [name]: document,
    ...(expectation !== undefined && { [`expectations/${kind}/${id}.yaml`]: expectation }),
  });
  const reporters = ['--reporter', 'default', '--reporter', 'json=report.json'];
  const { screen } = await runCli(main, [...argv, ...reporters], {
    cwd,
    createEngine: () => unclosed,
  });
  const { findings } = JSON.parse(await readFile(`${cwd}/report.json`, 'utf8'));
  const [{ status, judgements }] = findings;
  expect([status, judgements[0]?.verdict.kind]).toContain(kind);
  const shown = screen.replace(/^\d+ runs? of (?:.|\n)*/m, '').trimEnd();
  const replaced = page.replace(
    console ?? '',
    () => `\`\`\`console\n$ docproof ${command}\n${shown}\n\`\`\``,
  );
  await expect(replaced).toMatchFileSnapshot(file);
});
