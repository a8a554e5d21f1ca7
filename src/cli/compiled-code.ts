import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** A script whose compiled code is kept from one process to the next. */
export interface KeptScript {
  readonly script: Script;
  /** Keeps the code that was compiled up to now, unless it was there already. */
  keep(): void;
}

/**
 * Reads a script, with the code that V8 compiled of it in an earlier process. That is left out
 * where it is damaged, or of another script or V8; what cannot be kept is only compiled again.
 *
 * @param kept the file of the compiled code, absolute
 */
export function readScript(file: string, kept: string): KeptScript {
  const source = readFileSync(file);
  // V8 looks at nothing but the length of the source.
  const name = `${source.length} ${crc32(source)}`;
  const cachedData = readCode(kept, name);
  const script = new Script(source.toString('latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    script,
    keep() {
      if (!isKept) writeCode(kept, name, script.createCachedData());
    },
  };
}

/** Its first line says of what the code is, and has its checksum: V8 does not notice all damage. */
function readCode(file: string, name: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const code = bytes.subarray(end + 1);
    return bytes.toString('latin1', 0, end) === headOf(name, code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Half of it, or that of two processes at once, counts as damaged. */
function writeCode(file: string, name: string, code: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.concat([Buffer.from(`${headOf(name, code)}\n`), code]));
  } catch {
    // No room, or no permission: nothing is lost but time.
  }
}

function headOf(name: string, code: Buffer): string {
  return `${name} ${crc32(code)}`;
}
