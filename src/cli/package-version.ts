import { readFileSync } from 'node:fs';

/** The version in docproof's own package.json, which stands as far above `src/cli` as above `dist/cli`. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
