import { expect, test } from 'vitest';
import { decodeImage, encodeImage, imageKey } from '../../../src/execution/image-file.ts';
import { defaultChance } from '../../../src/model/execution.ts';

const image = {
  memory: Uint8Array.of(1, 2, 10, 0, 255),
  size: 65_536,
  stackPointer: 4096,
  entryPoints: { start: 1, step: 2, finish: 3 },
};

test('an image comes back as it was, in the memory that it is read from', () => {
  const bytes = encodeImage(image);
  const decoded = decodeImage(bytes);
  expect(decoded && { ...decoded, memory: Uint8Array.from(decoded.memory) }).toEqual(image);
  expect(decoded?.memory.buffer).toBe(bytes.buffer);
});

test.each([
  ['a changed byte', (bytes: Uint8Array) => bytes.with(bytes.length - 1, 254)],
  ['a cut end', (bytes: Uint8Array) => bytes.subarray(0, -1)],
  ['no header', (bytes: Uint8Array) => bytes.subarray(20)],
  ['nothing', () => new Uint8Array()],
])('%s is noticed', (_damage, damage) => {
  expect(decodeImage(damage(encodeImage(image)))).toBeUndefined();
});

test('the key changes with all that an image depends on', () => {
  const files = { python: '3.12', release: '0.27.8', wasm: '', glue: '', stdlib: '' } as const;
  const keys = [
    imageKey(files, defaultChance),
    imageKey({ ...files, release: '0.27.9' }, defaultChance),
    imageKey({ ...files, python: '3.13' }, defaultChance),
    imageKey(files, { ...defaultChance, hash: 1 }),
    imageKey(files, { ...defaultChance, padding: 1 }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  const otherEntropy = { ...defaultChance, entropy: 1 };
  expect(imageKey(files, otherEntropy)).toBe(keys[0]);
});
