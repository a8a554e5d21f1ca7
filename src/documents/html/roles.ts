import { holdsCode } from './hosts.ts';
import type { Element } from './tags.ts';

/**
 * What an element is for the code in it:
 * - `dropped`: nothing in it is read, not even a `<pre>`;
 * - `silent`: its text belongs to neither code nor prose;
 * - `line`: a line of code of its own.
 */
export type Role = 'dropped' | 'silent' | 'line' | 'none';

/** @param inCode whether it stands within a block of code */
export function roleOf(element: Element, inCode: boolean): Role {
  const { name, attributes, classes } = element;
  if (droppedElements.has(name) && !holdsCode(element)) return 'dropped';
  const isBlock = name === 'pre' || name === 'code';
  const holds = (names: ReadonlySet<string>): boolean => classes.some((each) => names.has(each));
  if (holds(gutters) || ((name === 'td' || inCode) && holds(cellGutters))) return 'dropped';
  // Prism marks a `<pre>` that shall have line numbers with the class that others give to these.
  if (inCode && !isBlock && classes.includes('line-numbers')) return 'dropped';
  if (!isBlock && holds(controls)) return 'dropped';
  if (attributes.get('aria-hidden') === 'true' && !isBlock) return 'silent';
  if (holds(silent)) return 'silent';
  if (!inCode) return 'none';
  return (isMarkedLine(element) || lineElements.has(name)) && !isBlock ? 'line' : 'none';
}

/** Whether a highlighter says that it is a line, rather than that it is displayed as one. */
export function isMarkedLine({ attributes, classes }: Element): boolean {
  return attributes.has('data-line') || classes.some((each) => lines.has(each));
}

/** Whether the content of this element stands on its own: what HTML calls special, or displays as a block. */
export function isBlockLevel(name: string): boolean {
  return blockElements.has(name);
}

/** Whether it parts blocks of code, without a word between them. */
export function parts(name: string): boolean {
  return parting.has(name);
}

/** Whether a `<pre>` before it cannot have meant to hold it. */
export function endsCode(name: string): boolean {
  return codeEnding.has(name);
}

/** The open elements that a start tag closes by itself, and those that it does not look behind. */
export function closedBy(name: string): ImpliedEnd | undefined {
  return impliedEnds.get(name);
}

export interface ImpliedEnd {
  readonly closes: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const droppedElements = words(
  'script style template noscript noembed noframes iframe object audio video canvas svg math textarea button select clipboard-copy',
);

/** Line numbers of Pygments, Rouge, Chroma, highlightjs-line-numbers, react-syntax-highlighter, GitHub, CodeMirror. */
const gutters = words(
  'linenos linenodiv lineno line-number line-numbers-rows line-numbers-wrapper lnt ln hljs-ln-numbers hljs-ln-n linenumber react-syntax-highlighter-line-number react-line-number blob-num rouge-gutter code-gutter CodeMirror-linenumber CodeMirror-gutter-wrapper CodeMirror-gutter cm-gutters line-num ln-num',
);
const cellGutters = words('gutter gl');

const controls = words(
  'copy copybtn copybutton copy-button copy-btn btn-copy btn-clipboard copy-to-clipboard code-toolbar-item toolbar code-copy',
);

/** Marks beside headings, prompts of notebooks, the name of the language over a block. */
const silent = words(
  'headerlink anchor anchorjs-link hash-link header-anchor prompt input_prompt output_prompt jp-InputPrompt jp-OutputPrompt lang',
);

const lines = words(
  'line ec-line code-line token-line view-line cm-line CodeMirror-line react-code-line hljs-ln-line sourceLine codeLine',
);
const lineElements = words('div p li tr');

const parting = words('hr li blockquote section article dt dd details');

const menus = words('nav aside footer');

const containers = words('html body main article section p ul ol dl blockquote h1 h2 h3 h4 h5 h6');

const codeEnding = words('h1 h2 h3 h4 h5 h6 section article main footer hr nav body html');

const blockElements = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav ol p pre search section summary table tbody td template tfoot th thead title tr ul',
);

const paragraphEnd: ImpliedEnd = {
  closes: words('p'),
  within: words('article aside blockquote body button div dd dt li main section table td th'),
};
const cells = words('td th');
const table = words('table');

const impliedEnds: ReadonlyMap<string, ImpliedEnd> = new Map([
  ...[
    ...words(
      'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul',
    ),
  ].map((name) => [name, paragraphEnd] as const),
  ['li', { closes: words('li'), within: words('ul ol menu') }],
  ['dt', { closes: words('dt dd'), within: words('dl') }],
  ['dd', { closes: words('dt dd'), within: words('dl') }],
  ['td', { closes: cells, within: words('table tr') }],
  ['th', { closes: cells, within: words('table tr') }],
  ['tr', { closes: words('tr'), within: table }],
  ['tbody', { closes: words('thead tbody'), within: table }],
  ['tfoot', { closes: words('thead tbody'), within: table }],
]);

/** Whether headings in it are those of a menu, not of the text. */
export function hidesHeadings({ name, attributes }: Element): boolean {
  return menus.has(name) || attributes.get('role') === 'navigation';
}

/** Whether it is more than one block of code, so that the language of what is around it means nothing. */
export function resetsLanguage(name: string): boolean {
  return containers.has(name);
}
