import { isFailing } from '../../commands/index.ts';
import type { Report } from '../../model/report.ts';
import { count } from '../../reporting/words.ts';
import type { FileEvent } from '../../workspace/index.ts';
import { keyHelp } from './keys.ts';
import type { Request } from './requests.ts';

/** What the keys do, by the line. */
export const help: string = `${Object.entries(keyHelp)
  .map(([key, does]) => `  ${key}  ${does}\n`)
  .join('')}`;

/** What stands below each report: what is known of everything, and that it goes on. */
export function describeWatch(known: Report): string {
  const failing = known.findings.filter((finding) => isFailing(finding, known)).length;
  const errors = known.problems.filter(({ severity }) => severity === 'error').length;
  const read = errors === 0 ? '' : `, ${count(errors, 'error')} in what was read`;
  const all = `${count(known.findings.length, 'snippet')} of ${count(known.documents.length, 'document')}`;
  return `watching ${all}, ${failing} failing${read}: h for the keys, q to quit`;
}

/** What somebody asked to have verified. */
export function describeWish(
  wish: Extract<Request, { kind: 'all' | 'failing' | 'narrow' }>,
): string {
  switch (wish.kind) {
    case 'narrow':
      return wish.pattern === ''
        ? 'all documents'
        : `documents with ${wish.pattern} in their paths`;
    case 'failing':
      return 'what fails';
    case 'all':
      return 'everything';
  }
}

/** Which files changed, and so made something be verified again. */
export function describeFiles(events: readonly FileEvent[]): string {
  const files = new Set(events.map(({ kind, path }) => `${path} ${past[kind]}`));
  const [first = '', ...others] = files;
  return others.length === 0 ? first : `${first}, and ${count(others.length, 'file')} more`;
}

const past: Readonly<Record<FileEvent['kind'], string>> = {
  added: 'was added',
  changed: 'changed',
  removed: 'was removed',
};
