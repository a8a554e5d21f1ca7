import { describe, expect, it } from 'vitest';
import { minimumToDeclare } from '../../../src/judging/index.ts';
import type { Minimum } from '../../../src/model/minimum.ts';
import type { PythonVersion } from '../../../src/model/python.ts';
import { buildFinding } from '../../helpers/builders.ts';

function found(python: PythonVersion, below: readonly PythonVersion[], declared = false): Minimum {
  const why = { reason: 'syntax', detail: 'invalid syntax' } as const;
  return { python, declared, below: below.map((each) => ({ python: each, ...why })) };
}

describe('the minimum to declare', () => {
  it('is the one that was found', () => {
    const minimum = found('3.12', ['3.10', '3.11']);
    expect(minimumToDeclare(buildFinding({ minimum }))).toBe('3.12');
  });

  it.each<[string, Minimum | undefined]>([
    ['it holds on all that ran', found('3.10', [])],
    ['a Python between was not run, or not supported', found('3.14', ['3.10'])],
    ['it is declared', found('3.12', ['3.11'], true)],
    ['there is none', undefined],
  ])('is none where %s', (_, minimum) => {
    expect(minimumToDeclare(buildFinding({ minimum }))).toBeUndefined();
  });

  it.each(['minimum-too-strict', 'minimum-too-low'] as const)(
    'is the right one in place of a wrong one: %s',
    (kind) => {
      const faults = [
        { kind: 'fails', pythons: ['3.11'] },
        { kind, declared: '3.11', holdsFrom: '3.12' },
      ] as const;
      const minimum = found('3.11', ['3.10'], true);
      expect(minimumToDeclare(buildFinding({ minimum, faults }))).toBe('3.12');
    },
  );
});
