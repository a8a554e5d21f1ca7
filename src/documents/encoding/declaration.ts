/** How the documents of a format say in which encoding they are. */
export interface EncodingDeclaration {
  /** The encoding that a document names, as it names it. `head` is its beginning, a character for each byte. */
  readonly find: (head: string) => string | undefined;
  /** What its author would write to name an encoding. */
  readonly write: (encoding: string) => string;
}

/** So many bytes of a file are searched for a declaration. Browsers too go on behind the first 1024. */
const declarationReach = 8192;

/** https://peps.python.org/pep-0263/ */
export const pythonDeclaration: EncodingDeclaration = {
  find: (head) => {
    const [first = '', second = ''] = head.split(/\r\n?|\n/, 2);
    const declared = pythonCookie.exec(first)?.[1];
    if (declared !== undefined || !/^[ \t\f]*(?:#.*)?$/.test(first)) return declared;
    return pythonCookie.exec(second)?.[1];
  },
  write: (encoding) => `# -*- coding: ${encoding} -*-`,
};

const pythonCookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/**
 * `<meta charset>` and its older form, or else an XML declaration.
 * https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export const htmlDeclaration: EncodingDeclaration = {
  find: (head) => {
    const [tags] = head
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .match(/^[\s\S]*?(?=<body[\s>]|$)/i) ?? [''];
    for (const [tag] of tags.matchAll(/<meta[\s/][^>]*/gi)) {
      const own = /[\s/]charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(withoutValues(tag));
      const older = /http-equiv\s*=\s*["']?\s*content-type/i.test(tag)
        ? /charset\s*=\s*([^\s"'/>;]+)/i.exec(tag)
        : null;
      const declared = (own ?? older)?.[1];
      // What could be read as far as this tag is not in UTF-16, whatever it says.
      if (declared !== undefined) return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
    }
    return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/.exec(head)?.[1];
  },
  write: (encoding) => `<meta charset="${encoding}">`,
};

/** Leaves out the text of attributes such as `content`, in which `charset=` may stand too. */
function withoutValues(tag: string): string {
  return tag.replace(/([\w-]+)(\s*=\s*)("[^"]*"|'[^']*')/g, (whole, name: string) =>
    name.toLowerCase() === 'charset' ? whole : name,
  );
}

/** The comment that editors know, in the first two lines; `open` and `close` make a comment of it. */
export function editorDeclaration(open: string, close: string): EncodingDeclaration {
  return {
    find: (head) => {
      const lines = head.split(/\r\n?|\n/, 2);
      const declared = lines.map((line) => /-\*-.*?\bcoding[:=][ \t]*([-\w.]+)/.exec(line)?.[1]);
      return declared.find((each) => each !== undefined);
    },
    write: (encoding) => `${open}-*- coding: ${encoding} -*-${close}`,
  };
}

/** The name that `TextDecoder` gives an encoding, by any name that the web or Python has for it. */
export function decoderName(declared: string): string | undefined {
  const name = declared.toLowerCase().replace(/-(?:unix|dos|mac)$/, '');
  const codec = name.replaceAll('_', '-');
  const candidates = [
    pythonNames[codec],
    name,
    codec,
    codec.replaceAll('-', ''),
    `windows-${codec.replace(/^cp-?/, '')}`,
  ];
  for (const candidate of candidates) {
    const known = candidate === undefined ? undefined : knownName(candidate);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Names of Python's that the web does not know. https://docs.python.org/3/library/codecs.html#standard-encodings */
const pythonNames: Readonly<Record<string, string>> = {
  'utf-8-sig': 'utf-8',
  u8: 'utf-8',
  'mac-roman': 'macintosh',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp1252: 'windows-1252',
};

function knownName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** The beginning of a file, a character for each byte. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, declarationReach)).toString('latin1');
}
