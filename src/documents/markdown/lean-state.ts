import MarkdownIt, { type Token } from 'markdown-it';

/** The state of the block parser with tokens that cost less to make: there are many in a site. */
export class LeanState extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = new LeanToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level -= 1;
    token.level = this.level;
    if (nesting > 0) this.level += 1;
    this.tokens.push(token);
    return token;
  }
}

/** A token as markdown-it has it, without the attributes that only a page of HTML needs. */
class LeanToken implements Token {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  attrs: Token['attrs'] = null;
  map: Token['map'] = null;
  level = 0;
  children: Token[] | null = null;
  content = '';
  markup = '';
  info = '';
  meta: Token['meta'] = null;
  block = false;
  hidden = false;

  constructor(type: string, tag: string, nesting: -1 | 0 | 1) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }

  attrIndex(): number {
    return -1;
  }

  attrPush(): void {}

  attrSet(): void {}

  attrGet(): null {
    return null;
  }

  attrJoin(): void {}
}
