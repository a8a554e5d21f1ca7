import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gather } from '../../dist/commands/gather.js';
import { openProject } from '../../dist/workspace/index.js';

export interface ReadingCost {
  readonly files: number;
  /** Of all files together. */
  readonly bytes: number;
  /** Finding and reading them, after start-up. */
  readonly readMs: number;
}

const files = 1000;
const size = 20_000;

/** A site of many Markdown files, found and read; the first time in this process, as users have it. */
export async function measureReading(): Promise<ReadingCost> {
  const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
  try {
    let bytes = 0;
    for (let file = 0; file < files; file += 1) {
      const page = pageOf(file);
      bytes += Buffer.byteLength(page);
      writeFileSync(join(folder, `page-${file}.md`), page);
    }
    const start = performance.now();
    const opened = await openProject(folder);
    const { documents } = await gather(['.'], { cwd: folder, opened });
    const readMs = performance.now() - start;
    if (documents.length !== files) throw new Error('not all pages were read');
    return { files, bytes, readMs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page of prose, lists, tables and blocks of code, with something of each dialect. */
function pageOf(file: number): string {
  let page = `---\ntitle: Page ${file}\ntags: [a, b]\n---\n\n# Page ${file}\n`;
  for (let part = 0; page.length < size; part += 1) page += partOf(file, part);
  return page;
}

function partOf(file: number, part: number): string {
  const words = `Some *words* about \`part_${part}\` of ${file}, with [a link](to/it.md) and é. `;
  return [
    `\n## Part ${part}\n`,
    words.repeat(4),
    '',
    `\`\`\`python title="a.py" hl_lines="1"\nfor each in range(${part}):\n    print(each, "é")\n\`\`\``,
    '',
    'Output:',
    '',
    '```text\n0\n1\n```',
    '',
    `- one\n- two\n\n  \`\`\`pycon\n  >>> ${part} + 1\n  ${part + 1}\n  \`\`\``,
    '',
    '| a | b |\n|---|---|\n| `x` | y |\n| 1 | 2 |',
    '',
    `!!! note "Careful"\n\n    ${words}\n\n    \`\`\`py\n    x = ${part}  # ${part}\n    \`\`\``,
    '',
    ':::tip\nWords in a container.\n:::',
    '',
    '<details>\n<summary>More</summary>\n\n```js\nlet x = 1\n```\n\n</details>',
    '',
    words.repeat(6),
    '',
  ].join('\n');
}
