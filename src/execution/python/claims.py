"""Finds the statements of a snippet that a comment may say something of, and its assertions."""

import ast
import re

SIMPLE = (
    ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Delete, ast.Raise, ast.Import, ast.ImportFrom
)  # fmt: skip
COMPOUND = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try)
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
# Inside of these the author waits for the exception, or it has to leave them.
GUARDS = (*SCOPES, ast.With, ast.AsyncWith, ast.Try) + ((ast.TryStar,) if hasattr(ast, "TryStar") else ())

# Where statements hold others: most hold none, and are passed over without a look at their fields.
LISTS_OF_STATEMENTS = {
    kind: tuple(name for name in ("body", "orelse", "finalbody") if name in kind._fields)
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.stmt) and {"body", "cases"} & {*kind._fields}
}

# A snippet that speaks of these looks at its own code, or at each step of it.
SELF_AWARE = frozenset(
    "__code__ _getframe cProfile co_code co_consts code dis currentframe get_instructions "
    "monitoring profile setprofile settrace stack trace tracemalloc".split()
)


WORD = re.compile(r"\w+")


class Site:
    """A statement that something may be claimed of.

    `form`: print, expression, binding, place, update, removal, statement, compound, assertion.
    `inside`: in a function or class; `guarded`: an exception has to leave it; `last`: of the module.
    """

    __slots__ = ("node", "form", "comment", "inside", "guarded", "last")

    def __init__(self, node, form, comment, inside, guarded, last):
        self.node, self.form, self.comment = node, form, comment
        self.inside, self.guarded, self.last = inside, guarded, last


def find_sites(tree, source):
    """The sites of a program in its order, and its own exceptions: the names of their classes."""
    comments = comments_of(source)
    lines = source.split("\n")
    sites = []
    statements = [*statements_of(tree.body, False, False)]
    last_of_line = {node.end_lineno: node for node, _, _ in statements}
    for node, inside, guarded in statements:
        last = node is tree.body[-1]
        if isinstance(node, ast.Assert):
            sites.append(Site(node, "assertion", None, inside, guarded, last))
        form = form_of(node)
        comment, raw = comment_at(comments, lines, node) if form else (None, "")
        if comment is None or TO_TOOLS.match(raw):
            continue
        if comment.trailing and form != "compound" and last_of_line[node.end_lineno] is not node:
            continue
        if form == "compound" and comment.trailing:
            continue  # It stands behind the last statement in it.
        sites.append(Site(node, form, comment, inside, guarded, last))
    return sites, own_exceptions(node for node, _, _ in statements)


def statements_of(body, inside, guarded):
    """Every statement in the order of the program; docstrings are none."""
    for node in body:
        yield node, inside, guarded
        within = inside or isinstance(node, SCOPES)
        for inner in bodies_of(node):
            yield from statements_of(inner, within, guarded or isinstance(node, GUARDS))


def contexts_of(body):
    """The outermost `with` statements of a module, each with the statements that it alone guards."""
    for node in body:
        if isinstance(node, (ast.With, ast.AsyncWith)):
            yield node, guarded_by_contexts(node.body)
        elif not isinstance(node, GUARDS):
            for inner in bodies_of(node):
                yield from contexts_of(inner)


def guarded_by_contexts(body):
    """The statements in a `with` that no function and no `try` of its own stands around."""
    for node in body:
        yield node
        if isinstance(node, (ast.With, ast.AsyncWith)) or not isinstance(node, GUARDS):
            for inner in bodies_of(node):
                yield from guarded_by_contexts(inner)


def bodies_of(node):
    """The lists of statements in a statement."""
    names = LISTS_OF_STATEMENTS.get(type(node))
    if names is None:
        return ()
    parts = (*getattr(node, "handlers", ()), *getattr(node, "cases", ()))
    inner = [getattr(node, name) for name in names] + [part.body for part in parts]
    return [body for body in inner if body]


def form_of(node):
    """What kind of site a statement is; None when nothing can be claimed of it."""
    if isinstance(node, ast.Expr):
        if is_text(node.value):
            return None
        return "print" if is_print(node.value) else "expression"
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if node.value is None:
            return None
        return "binding" if all(isinstance(target, ast.Name) for target in targets) else "place"
    if isinstance(node, ast.AugAssign):
        return "update" if isinstance(node.target, ast.Name) else "place"
    if isinstance(node, (ast.Delete, ast.Assert)):
        return "removal" if isinstance(node, ast.Delete) else "statement"
    if isinstance(node, ast.ImportFrom) and node.module == "__future__":
        return None
    if isinstance(node, SIMPLE):
        return "statement"
    return "compound" if isinstance(node, COMPOUND) else None


def is_text(expression):
    """A docstring, or a text that stands for itself as a comment of many lines does."""
    return isinstance(expression, ast.Constant) and isinstance(expression.value, str)


def is_print(expression):
    return (
        isinstance(expression, ast.Call)
        and isinstance(expression.func, ast.Name)
        and expression.func.id in ("print", "pprint")
    )


def is_constant(expression):
    """Whether it can be read what the value is: a comment beside it says something else."""
    inert = (ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.UnaryOp, ast.Load, ast.unaryop)
    return expression is not None and all(isinstance(node, inert) for node in nodes_of(expression))


def nodes_of(tree):
    """Every node of a tree, from the top: `ast.walk` would import what the snippet has not asked for."""
    waiting = [tree]
    for node in waiting:
        yield node
        waiting.extend(ast.iter_child_nodes(node))


def own_exceptions(statements):
    """The names of classes that the program derives from an exception."""
    found = set()
    for node in statements:
        if isinstance(node, ast.ClassDef):
            bases = [getattr(base, "id", getattr(base, "attr", "")) for base in node.bases]
            if any(base in found or names_exception(base) for base in bases):
                found.add(node.name)
    return found


def is_self_aware(tree, source):
    """Whether the program looks at its own functions so closely that ours would show in them."""
    if not SELF_AWARE.intersection(WORD.findall(source)):
        return False
    for node in nodes_of(tree):
        if isinstance(node, ast.Attribute) and node.attr in SELF_AWARE:
            return True
        if isinstance(node, ast.Name) and node.id in SELF_AWARE - {"code", "profile", "stack", "trace"}:
            return True
        if isinstance(node, ast.alias) and node.name.partition(".")[0] in SELF_AWARE:
            return True
    return False
