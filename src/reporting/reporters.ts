import type { ReporterName } from '../model/reporter-name.ts';
import type { ReporterEntry } from './reporter.ts';

/** Every reporter by its name; a new one is one file and one entry here. */
export const reporters: Readonly<Record<ReporterName, ReporterEntry>> = {
  default: {
    summary: 'for people at a terminal',
    isProse: true,
    load: async () => (await import('./terminal.ts')).renderTerminal,
  },
  markdown: {
    summary: 'for a pull request or the summary of a job',
    isProse: false,
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  github: {
    summary: 'annotations of GitHub Actions',
    isProse: true,
    commands: true,
    load: async () => (await import('./github.ts')).renderGithub,
  },
  junit: {
    summary: 'XML for the test pages of GitLab, Jenkins and others',
    isProse: false,
    load: async () => (await import('./junit.ts')).renderJunit,
  },
  sarif: {
    summary: 'SARIF 2.1.0, for code scanning and editors',
    isProse: false,
    load: async () => (await import('./sarif.ts')).loadSarif(),
  },
  tap: {
    summary: 'the Test Anything Protocol, version 13',
    isProse: false,
    load: async () => (await import('./tap.ts')).renderTap,
  },
  json: {
    summary: 'all that was found, by a published schema',
    isProse: false,
    load: async () => (await import('./json.ts')).renderJson,
  },
  jsonl: {
    summary: 'the same, one line for each problem and finding',
    isProse: false,
    load: async () => (await import('./jsonl.ts')).renderJsonl,
  },
  badge: {
    summary: 'an image for a README, as SVG',
    isProse: false,
    load: async () => (await import('./badge.ts')).renderBadge,
  },
  'badge-json': {
    summary: 'the same for the endpoint badge of shields.io',
    isProse: false,
    load: async () => (await import('./badge.ts')).renderBadgeJson,
  },
  html: {
    summary: 'one page for a browser, to look around in',
    isProse: false,
    load: async () => (await import('./html.ts')).loadHtml(),
  },
};
