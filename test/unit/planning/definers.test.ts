import { describe, expect, it } from 'vitest';
import { definersOf, missingName } from '../../../src/planning/index.ts';

const defines = (source: string, dialect: 'script' | 'session' = 'script') =>
  definersOf('total', [{ source, dialect }]).length === 1;

describe('definersOf', () => {
  it.each([
    'def total():',
    'async def total(a):',
    'class total(Base):',
    'total = 1',
    'total: int = 1',
    'price, total = 1, 2',
    'x = total = 3',
    '(price, *total) = f()',
    'import total',
    'import os, total',
    'from shop import price, total',
    'import shop as total',
    'for total in range(3):',
    'with open("a") as total:',
    'type total = int',
  ])('finds %j', (source) => {
    expect(defines(`import os\n${source}\n    pass\n`)).toBe(true);
  });

  it.each([
    'print(total)',
    'total == 1',
    'totals = 1',
    'subtotal = 1',
    'self.total = 1',
    'def f():\n    total = 1',
    '# total = 1',
    'f(total=1)',
  ])('passes over %j', (source) => {
    expect(defines(`${source}\n`)).toBe(false);
  });

  it('reads sessions without their prompts', () => {
    expect(defines('>>> total = 1\n', 'session')).toBe(true);
    expect(defines('In [1]: total = 1\n', 'session')).toBe(true);
  });

  it('gives the nearest first', () => {
    const snippets = ['total = 1', 'x = 1', 'total = 2'].map((source) => ({
      source,
      dialect: 'script' as const,
    }));
    expect(definersOf('total', snippets).map(({ source }) => source)).toEqual([
      'total = 2',
      'total = 1',
    ]);
  });
});

describe('missingName', () => {
  it.each([
    ["name 'total' is not defined. Did you mean: 'tuple'?", 'total'],
    ["cannot import name 'total' from '__main__' (/home/reader/snippet.py)", 'total'],
    ["'int' object has no attribute 'total'", undefined],
  ])('in %j is %s', (message, name) => {
    expect(missingName(message)).toBe(name);
  });
});
