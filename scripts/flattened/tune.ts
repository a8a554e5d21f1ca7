import { writeFile } from 'node:fs/promises';
import { fit } from './fit.ts';
import { readModules } from './modules.ts';
import { readInputs, readSnippets } from './snippets.ts';
import { lessonOf } from './truth.ts';

const [mw, sw, pull, ...folders] = process.argv.slice(2);
const snippets = (await Promise.all(folders.map(readSnippets))).flat();
const tuning = snippets
  .filter((s) => !s.heldBack)
  .flatMap((s) => {
    const l = lessonOf(s.source);
    return l ? [{ ...l, weight: 1 }] : [];
  });
const ses =
  Number(sw) === 0
    ? []
    : (await Promise.all(folders.map(readInputs)))
        .flat()
        .filter((s) => !s.heldBack)
        .flatMap((s) => {
          const l = lessonOf(s.source);
          return l ? [{ ...l, weight: Number(sw) }] : [];
        });
const modules =
  Number(mw) === 0
    ? []
    : (await readModules('/usr/lib/python3.11', 2)).slice(0, 1500).flatMap((s) => {
        const l = lessonOf(s);
        return l ? [{ ...l, weight: Number(mw) }] : [];
      });
console.log(tuning.length, modules.length, ses.length);
const w = fit([...tuning, ...modules, ...ses], { pull: Number(pull), rounds: 15 });
console.log(Object.keys(w).length);
await writeFile(
  new URL('../../src/documents/text/weights.ts', import.meta.url),
  `export const weights: Readonly<Record<string, number>> = ${JSON.stringify(w, null, 1)};\n`,
);
