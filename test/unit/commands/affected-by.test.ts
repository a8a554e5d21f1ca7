import { expect, test } from 'vitest';
import { affectedBy } from '../../../src/commands/affected-by.ts';
import type { FileEvent } from '../../../src/workspace/index.ts';
import { buildDocument, buildOrigin, buildSnippet } from '../../helpers/builders.ts';

const including = buildDocument({
  path: 'docs/b.rst',
  folder: 'docs/b.rst',
  snippets: [buildSnippet({ origin: buildOrigin({ document: 'examples/shown.py' }) })],
});
const known = {
  documents: [buildDocument({ path: 'docs/a.md', folder: 'docs/a' }), including],
  problems: [{ severity: 'error' as const, message: 'cannot be read', file: 'docs/c.md' }],
};
const config = { expectations: 'expectations' };

const affected = (path: string, kind: FileEvent['kind'] = 'changed') =>
  affectedBy([{ kind, path }], known, config);

test.each([
  ['docs/a.md', ['docs/a.md']],
  ['expectations/docs/a/first.yaml', ['docs/a.md']],
  ['examples/shown.py', ['docs/b.rst']],
  ['README.txt', []],
  ['examples/other.py', []],
  ['expectations/docs/other/first.yaml', []],
])('a change of %s affects %j', (path, paths) => {
  expect(affected(path)).toMatchObject({ documents: paths });
});

test('an expectation that is new or gone affects its document alone', () => {
  const paths = ['docs/a.md'];
  expect(affected('expectations/docs/a/new.yaml', 'added')).toMatchObject({ documents: paths });
  expect(affected('expectations/docs/a/old.yaml', 'removed')).toMatchObject({ documents: paths });
});

test.each<[string, FileEvent['kind']]>([
  ['package.json', 'changed'],
  ['docproof.config.ts', 'added'],
  ['docs/.gitignore', 'changed'],
  ['docs/new.md', 'added'],
  ['docs/a.md', 'removed'],
  ['docs/c.md', 'changed'],
])('%s that was %s may affect everything', (path, kind) => {
  expect(affected(path, kind)).toEqual({ documents: 'all', causes: [{ kind, path }] });
});

test('several changes add up, and those on which nothing rests are no cause', () => {
  const events: FileEvent[] = [
    { kind: 'changed', path: 'docs/a.md' },
    { kind: 'changed', path: 'expectations/docs/a/first.yaml' },
    { kind: 'added', path: 'expectations/docs/a/first.yaml.123' },
    { kind: 'changed', path: 'docs/b.rst' },
  ];
  expect(affectedBy(events, known, config)).toEqual({
    documents: ['docs/a.md', 'docs/b.rst'],
    causes: events.filter(({ kind }) => kind === 'changed'),
  });
});
