import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { pythonVersions } from '../../src/model/python.ts';
import { measureAgain } from './again.ts';
import { measureInterpreters } from './interpreters.ts';
import { measureLesson } from './lesson.ts';
import { measureNative } from './native.ts';
import { measurePage } from './page.ts';
import { measureReading } from './reading.ts';
import { measureSnippets } from './snippets.ts';
import { renderTable } from './table.ts';
import { measureWatch } from './watch.ts';

// Everything is measured in one run, side by side: only ratios between its figures mean something.

const { values } = parseArgs({
  options: {
    json: { type: 'string', default: 'bench.json' },
    python: { type: 'string', default: pythonVersions.join(',') },
  },
});

const pythons = pythonVersions.filter((python) => values.python.split(',').includes(python));
const reading = await measureReading();
const interpreters = await measureInterpreters(pythons);
const native = measureNative(pythons);
const compared = native.at(-1);
const snippets = compared && (await measureSnippets(compared));
const lesson = await measureLesson();
const watch = await measureWatch();
const page = await measurePage();
const again = measureAgain();

console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}\n`);
console.log(
  renderTable(
    ['Python', 'boot cold', 'boot from image', 'rewind', 'smallest run', 'native start', 'ratio'],
    interpreters.map(({ python, coldMs, imageMs, rewindMs, runMs }) => {
      const start = native.find((each) => each.python === python)?.startMs;
      return [
        python,
        ms(coldMs),
        ms(imageMs),
        ms(rewindMs),
        ms(runMs),
        start === undefined ? '-' : ms(start),
        start === undefined ? '-' : ratio(start, rewindMs + runMs),
      ];
    }),
  ),
);
console.log('\nratio: starting native Python, against one smallest run with its rewind\n');
if (snippets !== undefined) {
  const { python, count, engineMs, nativeMs } = snippets;
  console.log(
    `${count} snippets on ${python}: ${ms(engineMs)}; a native process for each: ${ms(nativeMs)}; ${ratio(nativeMs, engineMs)}`,
  );
}
console.log(
  `the lesson on ${pythonVersions.length} Pythons: ${ms(lesson.withImagesMs)} with images, ${ms(lesson.coldMs)} without; ` +
    `${lesson.runs} runs, ${lesson.boots} boots (${(lesson.boots / lesson.runs).toFixed(3)} a run), ` +
    `peak memory ${Math.round(lesson.peakMiB)} MiB`,
);

console.log(
  `a second verify of the lesson, from start to end of the process: ${ms(again.cachedMs)} with the cache, ` +
    `${ms(again.runMs)} without; ${ratio(again.runMs, again.cachedMs)}`,
);

console.log(
  `reading ${reading.files} Markdown files of ${Math.round(reading.bytes / reading.files / 1000)} kB: ` +
    `${(reading.readMs / 1000).toFixed(2)} s, ${Math.round(reading.files / (reading.readMs / 1000))} files a second`,
);

console.log(
  `from a save to its verdict on ${pythonVersions.length} Pythons: ${ms(watch.smallMs)} for a document of one snippet, ` +
    `${ms(watch.lessonMs)} for a snippet of the lesson, ${ms(watch.brokenMs)} where its claim breaks`,
);
if (page === undefined) {
  console.log('\nthe HTML report was not measured: no Chromium, set CHROMIUM to one');
} else {
  console.log(
    `\nan HTML report of ${page.findings} findings: ${(page.bytes / 1e6).toFixed(1)} MB, rendered in ${ms(page.renderMs)}`,
  );
  console.log(
    renderTable(
      ['in Chromium', 'until shown', 'long tasks'],
      page.steps.map((step) => [step.name, ms(step.ms), String(step.longTasks)]),
    ),
  );
}

const report = {
  node: process.versions.node,
  reading,
  interpreters,
  native,
  snippets,
  lesson,
  watch,
  page,
  again,
};
writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
console.log(`\nwritten to ${values.json}`);

function ms(value: number): string {
  return value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

function ratio(slow: number, fast: number): string {
  return `${(slow / fast).toFixed(1)} x`;
}
