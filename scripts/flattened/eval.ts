import { indent } from '../../src/documents/text/indent.ts';
import { recover } from '../../src/documents/text/recover.ts';
import { flatten, readSnippets } from './snippets.ts';
import { lessonOf } from './truth.ts';

const [which, ...folders] = process.argv.slice(2);
const snippets = (await Promise.all(folders.map(readSnippets)))
  .flat()
  .filter((s) => which === 'all' || s.heldBack === (which === 'held'));
let n = 0,
  ok = 0,
  flat = 0,
  noLesson = 0,
  high = 0,
  highOk = 0,
  bad: string[] = [];
const list: [number, boolean][] = [];
for (const s of snippets) {
  const l = lessonOf(s.source);
  if (!l) {
    noLesson++;
    continue;
  }
  if (l.depths.every((d) => d === 0)) {
    flat++;
    continue;
  }
  n++;
  const r = indent(l.statements);
  const good = !('stuck' in r) && r.depths.every((d, i) => d === l.depths[i]);
  const share = 'stuck' in r ? 0 : r.share;
  if (good) ok++;
  list.push([share, good]);
  if (!good)
    bad.push(
      `--- ${s.file}:${s.line} ${share.toFixed(3)} ${'stuck' in r ? 'STUCK ' + JSON.stringify(flatten(s.source)[l.statements[r.stuck]?.line.first ?? 0]) : ''}\n${
        'stuck' in r
          ? s.source
          : recover(flatten(s.source))
              .lines.map((line, i) => {
                const st = l.statements.findIndex((x) => x.line.first === i);
                return (
                  (st >= 0 && r.depths[st] !== l.depths[st] ? `!${l.depths[st]} ` : '   ') + line
                );
              })
              .join('\n')
      }`,
    );
}
console.log({ n, ok, rate: ok / n, flat, noLesson });
for (const t of [0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995]) {
  const h = list.filter(([s]) => s >= t);
  console.log(
    t,
    h.length,
    (h.length / n).toFixed(3),
    (h.filter(([, g]) => g).length / h.length).toFixed(4),
  );
}
if (process.env.BAD) console.log(bad.join('\n'));
