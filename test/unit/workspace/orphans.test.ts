import { describe, expect, test } from 'vitest';
import { findOrphans, type Ownership } from '../../../src/workspace/orphans.ts';

const folders = { snippets: 'snippets', expectations: 'expectations' };

function orphans(stored: readonly string[], known: Partial<Ownership>): readonly string[] {
  const none = new Set<string>();
  return findOrphans(stored, folders, {
    owned: none,
    read: none,
    unread: none,
    complete: true,
    ...known,
  });
}

describe('an orphan', () => {
  test('is a file of a document that no snippet has any more', () => {
    const stored = ['snippets/a/1.py', 'snippets/a/2.py', 'expectations/a/2.yaml'];
    const known = { read: new Set(['a']), owned: new Set(['snippets/a/1.py']), complete: false };
    expect(orphans(stored, known)).toEqual(['snippets/a/2.py', 'expectations/a/2.yaml']);
  });

  test('is a file in a folder that no document has any more', () => {
    expect(orphans(['snippets/gone/1.py'], { read: new Set(['a']) })).toEqual([
      'snippets/gone/1.py',
    ]);
  });

  test('is never looked for outside of the folders of the chosen documents', () => {
    const stored = ['snippets/b/1.py', 'snippets/a/deeper/1.py'];
    expect(orphans(stored, { read: new Set(['a']), complete: false })).toEqual([]);
  });

  test('is never a file of a document that could not be read', () => {
    expect(orphans(['snippets/a/1.py'], { unread: new Set(['a']) })).toEqual([]);
  });

  test('is never a file that lies in no folder of a document', () => {
    expect(orphans(['snippets/own.py'], {})).toEqual([]);
  });
});
