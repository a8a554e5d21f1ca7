/** What the body of a directive is. */
export type Body = 'code' | 'foreign' | 'text';

/** Directives that do not stand here hold text, which is searched like any other. */
export function bodyOf(name: string): Body {
  return bodies[name] ?? 'text';
}

const bodies: Readonly<Record<string, Body | undefined>> = {
  // docutils and Sphinx; the others are names of the same in older versions and extensions.
  code: 'code',
  'code-block': 'code',
  sourcecode: 'code',
  'code-cell': 'code',
  'parsed-literal': 'code',
  doctest: 'code',
  testcode: 'code',
  testoutput: 'code',
  testsetup: 'code',
  testcleanup: 'code',
  ipython: 'code',
  literalinclude: 'code',
  include: 'code',
  highlight: 'code',
  // Bodies in a language of their own, in which two colons mean something else.
  raw: 'foreign',
  math: 'foreign',
  graphviz: 'foreign',
  digraph: 'foreign',
  graph: 'foreign',
  mermaid: 'foreign',
  uml: 'foreign',
  toctree: 'foreign',
  autosummary: 'foreign',
  productionlist: 'foreign',
  index: 'foreign',
  image: 'foreign',
  meta: 'foreign',
  'csv-table': 'foreign',
};
