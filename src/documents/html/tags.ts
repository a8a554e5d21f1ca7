import { Tokenizer, TokenizerMode } from 'parse5';

/** A start tag. */
export interface Element {
  /** Lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
}

/** What stands in a text of HTML, in its order. Offsets are into that text; an end is exclusive. */
export interface TagHandler {
  readonly onStart: (element: Element, start: number, end: number, isClosed: boolean) => void;
  readonly onEnd: (name: string, start: number, end: number) => void;
  readonly onComment: (start: number, end: number) => void;
  /** As it is written, character references included. */
  readonly onText: (start: number, end: number) => void;
  /** A tag or a comment that runs on to the end of the text. */
  readonly onUnclosed: (what: 'tag' | 'comment', start: number) => void;
}

/**
 * Takes a text of HTML apart by the rules for tokens of the standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), which hold for broken pages
 * too. Only the tokenizer of parse5 is used: its tree of a page of 50 MB takes 2 GB and six times
 * as long, and a block of code is found without it.
 */
export function readTags(text: string, handler: TagHandler): void {
  let done = 0;
  let unclosed: 'tag' | 'comment' | undefined;
  const textUpTo = (offset: number): void => {
    if (offset > done) handler.onText(done, offset);
  };
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, attrs, selfClosing, location }) => {
        const { startOffset, endOffset } = location ?? nowhere;
        textUpTo(startOffset);
        done = endOffset;
        const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
        const classes = (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
        const mode = modes.get(tagName);
        if (mode !== undefined && !selfClosing) tokenizer.state = mode;
        const isClosed = voidElements.has(tagName) || selfClosing;
        handler.onStart({ name: tagName, attributes, classes }, startOffset, endOffset, isClosed);
      },
      onEndTag: ({ tagName, location }) => {
        const { startOffset, endOffset } = location ?? nowhere;
        textUpTo(startOffset);
        done = endOffset;
        handler.onEnd(tagName, startOffset, endOffset);
      },
      onComment: ({ location }) => {
        const { startOffset, endOffset } = location ?? nowhere;
        textUpTo(startOffset);
        done = endOffset;
        if (unclosed === 'comment') handler.onUnclosed('comment', startOffset);
        handler.onComment(startOffset, endOffset);
      },
      onDoctype: ({ location }) => {
        const { startOffset, endOffset } = location ?? nowhere;
        textUpTo(startOffset);
        done = endOffset;
      },
      onCharacter: nothing,
      onWhitespaceCharacter: nothing,
      onNullCharacter: nothing,
      onEof: nothing,
      onParseError: ({ code }) => {
        if (code === 'eof-in-tag') unclosed = 'tag';
        else if (code === 'eof-in-comment') unclosed = 'comment';
      },
    },
  );
  tokenizer.write(text, true);
  const tag = unclosed === 'tag' ? text.slice(done).search(/<\/?[a-zA-Z]/) : -1;
  const end = tag === -1 ? text.length : done + tag;
  textUpTo(end);
  if (tag !== -1) handler.onUnclosed('tag', end);
}

const nowhere = { startOffset: 0, endOffset: 0 };

/** Elements whose content is no markup. */
const modes: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
