import { expect, test } from 'vitest';
import { createRequests } from '../../../../src/cli/watch/requests.ts';

const saved = (path: string) => ({ kind: 'files', events: [{ kind: 'changed', path }] }) as const;

test('requests come in their order, and saves in a row are one', async () => {
  const requests = createRequests();
  requests.push(saved('a'));
  requests.push(saved('b'));
  requests.push({ kind: 'failing' });
  requests.push(saved('c'));
  expect(await requests.next()).toMatchObject({ events: [{ path: 'a' }, { path: 'b' }] });
  expect(await requests.next()).toEqual({ kind: 'failing' });
  expect(await requests.next()).toEqual(saved('c'));
});

test('who waits gets the next request', async () => {
  const requests = createRequests();
  const next = requests.next();
  requests.push({ kind: 'all' });
  requests.push({ kind: 'help' });
  expect(await next).toEqual({ kind: 'all' });
  expect(await requests.next()).toEqual({ kind: 'help' });
});

test('quitting overtakes all else', async () => {
  const requests = createRequests();
  requests.push({ kind: 'all' });
  requests.push({ kind: 'quit' });
  expect(await requests.next()).toEqual({ kind: 'quit' });
});
