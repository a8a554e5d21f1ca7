import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser of this machine: the one that the environment variable CHROMIUM names, or that
 * stands where it usually does. Undefined where there is none.
 *
 * @throws where there is none in CI, so that no test is left out there
 */
export function findChromium(): string | undefined {
  const { CHROMIUM, CI } = process.env;
  const found = CHROMIUM ?? usualPlaces.find((path) => existsSync(path));
  if (found === undefined && CI) throw new Error('no Chromium: install it, or set CHROMIUM');
  return found;
}
