import { writeFile } from 'node:fs/promises';

/** Writes the weights into the source of docproof, as many on a line as fit. */
export async function writeWeights(weights: Readonly<Record<string, number>>): Promise<void> {
  const entries = Object.entries(weights).map(([name, weight]) => `${name} = ${weight}`);
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last === undefined || last.length + entry.length > 190) lines.push(entry);
    else lines[lines.length - 1] = `${last}; ${entry}`;
  }
  const file = new URL('../../src/documents/text/weights.ts', import.meta.url);
  await writeFile(file, `${head}${lines.join('\n')}\n\`;\n${tail}`);
}

const head = `/**
 * How much each feature of \`features.ts\` speaks for a depth, as the logarithm of odds; one that is
 * not here says nothing. Written by \`scripts/flattened.ts --fit\`, not by hand.
 */
const table = \`
`;

const tail = `
export const weights: Readonly<Record<string, number>> = Object.fromEntries(
  table
    .trim()
    .split(/;|\\n/)
    .map((entry) => entry.split('='))
    .map(([name = '', weight]) => [name.trim(), Number(weight)]),
);
`;
