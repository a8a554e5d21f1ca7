/**
 * What the body of a directive is. `unknown`: a text, which is searched like any other, unless it
 * is code by its looks.
 */
export type Body = 'code' | 'foreign' | 'text' | 'unknown';

export function bodyOf(name: string): Body {
  // Those of a domain, such as `py:function`, describe what they name.
  return bodies[name] ?? (texts.has(name) || name.includes(':') ? 'text' : 'unknown');
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
  // Of extensions; see run-blocks.ts.
  'code-tab': 'code',
  prompt: 'code',
  'jupyter-execute': 'code',
  exec: 'code',
  'exec-code': 'code',
  exec_code: 'code',
  'exec-python': 'code',
  execute_code: 'code',
  pyodide: 'code',
  activecode: 'code',
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

/** Of docutils and Sphinx, whose body is a text. */
const texts: ReadonlySet<string> = new Set(
  (
    'note warning tip hint important attention caution danger error seealso admonition todo topic ' +
    'sidebar versionadded versionchanged versionremoved deprecated epigraph highlights pull-quote ' +
    'compound container figure table list-table only rubric centered hlist glossary class function ' +
    'method attribute data exception module currentmodule automodule autoclass autofunction ' +
    'automethod role default-role replace unicode date contents sectnum header footer tabs tab ' +
    'group-tab tab-set tab-item dropdown details grid grid-item grid-item-card card line-block'
  ).split(' '),
);
