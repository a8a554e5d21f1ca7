import { createHash } from 'node:crypto';
import { escapeControls } from '../json/text.ts';
import { writeCommandsInXml } from '../workflow-commands.ts';
import type { PageData } from './page-data.ts';
import type { PageFiles } from './page-files.ts';

/**
 * The whole page. Its policy forbids all requests, and all scripts and styles but its own; texts of
 * the report are data, which its script puts in as text.
 *
 * @param plainText the report as shown where scripts do not run
 */
export function fillPage(
  { markup, style, script, explanations }: PageFiles,
  data: PageData,
  plainText: string,
): string {
  const parts: Readonly<Record<string, string>> = {
    policy: policyFor(style, script),
    title: escapeText(data.title),
    style,
    script,
    explanations,
    plainText: escapeText(plainText),
    data: escapeData(escapeControls(JSON.stringify(data))),
  };
  // All in one go, so that nothing of the report is taken for a part of the page.
  return markup.replace(/\{\{(\w+)\}\}/g, (whole, name) => parts[name] ?? whole);
}

function policyFor(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeText(text: string): string {
  const html = text.replace(/[&<>]/g, (character) => entities[character] ?? character);
  return writeCommandsInXml(html);
}

// Neither the end of a script nor the start of a comment may be read in the data.
function escapeData(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
