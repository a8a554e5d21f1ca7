import { readFile } from 'node:fs/promises';
import createMarkdownIt from 'markdown-it';
import { type ExplainedKind, explainedKinds } from '../../model/verdict-page.ts';

/**
 * The pages of the verdicts and statuses as HTML, an `article` each with the id `about-<kind>`, all
 * of them hidden. Their links lead to one another by `#about=<kind>`.
 *
 * @param folder `docs/verdicts/`
 */
export async function readExplanations(folder: URL): Promise<string> {
  const kinds = Object.keys(explainedKinds) as ExplainedKind[];
  const pages = await Promise.all(
    kinds.map(async (kind) =>
      toArticle(kind, await readFile(new URL(`${kind}.md`, folder), 'utf8')),
    ),
  );
  return pages.join('\n');
}

const markdown = createMarkdownIt({ html: false });

function toArticle(kind: ExplainedKind, text: string): string {
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    // It stands below the headings of the report.
    if (token.type.startsWith('heading_')) token.tag = `h${Number(token.tag.slice(1)) + 1}`;
    for (const child of token.children ?? []) {
      const [, linked] = /^([a-z-]+)\.md$/.exec(String(child.attrGet('href'))) ?? [];
      if (linked !== undefined) child.attrSet('href', `#about=${linked}`);
    }
  }
  const body = markdown.renderer.render(tokens, markdown.options, {});
  return `<article id="about-${kind}" hidden>\n${body}</article>`;
}
