import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { median } from './median.ts';

export interface WatchCost {
  /** From the save of a document with one snippet to its new verdict on all Pythons, the median. */
  readonly smallMs: number;
  /** From the save of one snippet of the lesson. */
  readonly lessonMs: number;
  /** The same, where the save breaks a claim, which is then tried with other chance as well. */
  readonly brokenMs: number;
}

const program = resolve('dist/bundle/docproof.js');
const saves = 9;
const pauseMs = 200;

/** Saves documents that `docproof verify --watch` watches, and waits for each new verdict. */
export async function measureWatch(): Promise<WatchCost> {
  const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
  const small = join(folder, 'lessons/small.md');
  const lesson = join(folder, 'lessons/expert-python.md');
  try {
    for (const part of ['lessons', 'expectations']) {
      cpSync(part, join(folder, part), { recursive: true });
    }
    writeFileSync(join(folder, 'package.json'), '{}');
    // What breaks needs all images that a watch needs: they are made once, and not by each watch.
    writeFileSync(small, pageOf(0).replace('# 1', '# 2'));
    spawnSync(process.execPath, [program, 'verify', 'lessons/small.md'], { cwd: folder });
    writeFileSync(small, pageOf(0));
    const text = readFileSync(lesson, 'utf8');
    const watch = startWatch(folder);
    try {
      await watch.verdict();
      const measure = async (
        file: string,
        contentOf: (save: number) => string,
      ): Promise<number> => {
        const times: number[] = [];
        for (let save = 1; save <= saves; save += 1) {
          // Nobody saves twice in so short a time, and a watcher takes it for one save.
          await setTimeout(pauseMs);
          watch.forget();
          const start = performance.now();
          writeFileSync(file, contentOf(save));
          await watch.verdict();
          times.push(performance.now() - start);
        }
        return median(times);
      };
      return {
        smallMs: await measure(small, pageOf),
        lessonMs: await measure(lesson, (save) =>
          text.replace(firstFence, `$&x = ${save}  # ${save}\n`),
        ),
        brokenMs: await measure(lesson, (save) =>
          text.replace(firstFence, `$&x = ${save}  # ${save + 1}\n`),
        ),
      };
    } finally {
      await watch.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const firstFence = /^```python.*\n/m;

function pageOf(save: number): string {
  return `# Small\n\n\`\`\`python\nx = ${save}\nx + 1  # ${save + 1}\n\`\`\`\n`;
}

interface RunningWatch {
  /** Resolves when one more report is whole. */
  verdict(): Promise<void>;
  /** Whatever was shown so far counts no more. */
  forget(): void;
  /** Resolves when it writes nothing any more. */
  stop(): Promise<void>;
}

function startWatch(cwd: string): RunningWatch {
  const { CI: _, ...env } = process.env;
  const child: ChildProcess = spawn(process.execPath, [program, 'verify', '--watch'], { cwd, env });
  let shown = '';
  let seen = 0;
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the watch ended: ${shown.slice(seen)}`);
  });
  ended.catch(() => undefined);
  child.stdout?.on('data', (chunk) => {
    shown += chunk;
  });
  const footer = /^watching .*\n/gm;
  return {
    async verdict() {
      for (;;) {
        footer.lastIndex = seen;
        if (footer.test(shown)) {
          seen = footer.lastIndex;
          return;
        }
        await Promise.race([once(child.stdout ?? child, 'data'), ended]);
      }
    },
    forget() {
      seen = shown.length;
    },
    async stop() {
      child.kill('SIGINT');
      await ended.catch(() => undefined);
    },
  };
}
