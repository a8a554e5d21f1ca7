import type { Outcome } from '../counts.ts';
import type { Palette } from './palette.ts';

type Role = Exclude<keyof Palette, 'carets'>;

/** What each outcome is called, and how it looks. */
export const outcomes: Readonly<Record<Outcome, { readonly label: string; readonly role: Role }>> =
  {
    proved: { label: 'proved', role: 'ok' },
    broken: { label: 'broken', role: 'error' },
    unchecked: { label: 'unchecked', role: 'warning' },
    unsupported: { label: 'unsupported', role: 'neutral' },
    skipped: { label: 'skipped', role: 'neutral' },
    'known-broken': { label: 'known broken', role: 'neutral' },
    'needs-review': { label: 'needs review', role: 'warning' },
    'not-reached': { label: 'not reached', role: 'warning' },
    'not-python': { label: 'not Python', role: 'quiet' },
  };
