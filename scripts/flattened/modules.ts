import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';

/** Pieces of the Python modules in a folder: whole statements of the module, up to forty lines together; of one file in `every`. */
export async function readModules(folder: string, every: number): Promise<readonly string[]> {
  const files = (await glob('*.py', { cwd: folder })).sort();
  const pieces: string[] = [];
  for (const file of files.filter((_, index) => index % every === 0)) {
    pieces.push(...cut(await readFile(join(folder, file), 'utf8').catch(() => '')));
  }
  return pieces;
}

function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  for (const line of text.split('\n')) {
    const isTop = /^[A-Za-z_@"#]/.test(line) && !/^(?:else|elif|except|finally)\b/.test(line);
    if (isTop && piece.length >= 10 && !piece.at(-1)?.match(/^[@#]/)) {
      if (piece.length <= 40) pieces.push(piece.join('\n'));
      piece = [];
    }
    piece.push(line);
  }
  return pieces;
}
