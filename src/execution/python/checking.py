"""Compiles a snippet so that its claims are checked while it runs, and collects what became of them.

A statement `f(x)  # 3` is compiled as `recorder @ f(x)`, where the recorder is no name but a
constant of the code: nothing of it can be seen in a namespace, no operator of the snippet is used,
and since the compiler knows nothing of `@` it neither folds nor warns. The module is compiled as
one, so that constants that are the same object stay so.
"""

import ast
import functools
import sys
import traceback

PLACEHOLDER = "\0docproof "
MATRIX_PRODUCT = ast.MatMult()


class Checks:
    """The sites of one snippet, with what was seen at each."""

    def __init__(self, source, ends_by_raising, is_cell=False):
        self.source = source
        self.is_cell = is_cell
        self.shown = None
        self.ends_by_raising = ends_by_raising
        self.recorders = {}
        self.watches = []
        self.unclaimed = {}

    def compile(self, encoded, filename, flags):
        """The code of the snippet; as it is where there is nothing to check, or no way to."""
        code = self.compile_watched(encoded, filename, flags)
        return code or compile(encoded, filename, "exec", flags, dont_inherit=True)

    def compile_watched(self, encoded, filename, flags):
        try:
            tree = compile(encoded, filename, "exec", flags | ast.PyCF_ONLY_AST, dont_inherit=True)
            self.shown = shown_expression(tree, self.source) if self.is_cell else None
            self.watch_module(tree)
            if self.shown is not None:
                # Behind whatever else watches the value.
                self.shown.value = self.observe(show_result, self.shown.value)
            if not self.recorders:
                return None
            return self.put_recorders(compile(tree, filename, "exec", flags, dont_inherit=True))
        except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
            # What cannot be compiled says so by itself, and better: with the text of the line.
            self.watches, self.shown = [], None
            return None

    def watch_module(self, tree):
        sites, own = find_sites(tree, self.source)
        aware = is_self_aware(tree, self.source)
        watches = {}
        for site in sites:
            watch = Assertion(site, self.source) if site.form == "assertion" else Watch(site, own, self)
            if watch.is_worth_watching() and not (aware and site.inside):
                # The comment of an assertion that is to fail comes behind it, and speaks for it.
                watches[id(site.node)] = [watch]
        self.watches = [watch for watching in watches.values() for watch in watching]
        weaken_step_numbers(self.watches)
        ending = tree.body[-1] if tree.body and self.ends_by_raising else None
        for context, guarded in contexts_of(tree.body):
            inner = [watch for node in guarded for watch in watches.get(id(node), ())]
            inner = [watch for watch in inner if watch.reading is not None and watch.reading.raised]
            if inner and context is not ending:
                watches.setdefault(id(context), []).append(Context(context, inner))
        # A trace function of 3.10 would see what notes the value of a statement that nobody claims.
        tree.body = self.rewrite(tree.body, watches, not aware)

    def rewrite(self, body, watches, top=False):
        """The statements with those around them that watch."""
        changed = []
        for node in body:
            for inner in bodies_of(node):
                inner[:] = self.rewrite(inner, watches)
            watching = watches.get(id(node), ())
            is_open = top and not watching and node is not self.shown
            if is_open and isinstance(node, ast.Expr) and not is_inert(node.value):
                self.unclaimed[node.lineno] = False
                node.value = self.observe(functools.partial(self.note_unclaimed, node.lineno), node.value)
            statements = [node]
            for watch in watching:
                statements = watch.wrap(statements, self)
            changed += statements
        return changed

    def note_unclaimed(self, line, value):
        if value is not None:
            self.unclaimed[line] = True

    def observe(self, hook, operand):
        """The expression that gives the value of another to a hook, and is what the hook returns."""
        name = f"{PLACEHOLDER}{len(self.recorders)}"
        self.recorders[name] = take_recorder(hook)
        return at(operand, ast.BinOp(at(operand, ast.Constant(name)), MATRIX_PRODUCT, operand))

    def call(self, hook, node):
        """A statement that calls a hook, at the place of another."""
        return at(node, ast.Expr(self.observe(hook, at(node, ast.Constant(None)))))

    def put_recorders(self, code):
        recorders, constants = self.recorders, []
        for constant in code.co_consts:
            if type(constant) is type(code):
                constant = self.put_recorders(constant)
            elif type(constant) is str and constant.startswith(PLACEHOLDER):
                constant = recorders.get(constant, constant)
            constants.append(constant)
        return code.replace(co_consts=tuple(constants))

    def claims(self, exception):
        """What became of each claim, in the order of the snippet; `exception` ended it, or None."""
        line = line_of(exception) if exception is not None else None
        found = [claim for watch in self.watches for claim in watch.claims(line)]
        return sorted(found, key=lambda claim: (claim["line"], claim["column"]))

    def unclaimed_lines(self):
        lines = {line for line, has_value in self.unclaimed.items() if has_value}
        lines |= {line for watch in self.watches for line in watch.unclaimed_lines()}
        return sorted(lines - ({self.shown.lineno} if self.shown is not None else set()))


def is_inert(expression):
    return is_text(expression) or isinstance(expression, ast.Constant) or is_print(expression)


def weaken_step_numbers(watches):
    """Comments that begin with 1, 2, 3 in turn count steps, whatever they stand beside."""
    numbered = [(watch.reading.step_number(), watch) for watch in watches if watch.reading is not None]
    numbered = [(number, watch) for number, watch in numbered if number is not None]
    if [number for number, _ in numbered] == list(range(1, len(numbered) + 1)):
        for _, watch in numbered:
            watch.reading.weaken()


def at(place, node):
    """A new node, at the place of another."""
    node.lineno, node.col_offset = place.lineno, place.col_offset
    node.end_lineno, node.end_col_offset = place.end_lineno, place.end_col_offset
    return node


class Holder:
    """Holds the hook of a recorder."""

    __slots__ = ("hook",)

    def call(self, value):
        """Calls the hook; one that cannot do its work, as without memory or stack, changes nothing."""
        try:
            return self.hook(value)
        except Exception:
            return value


def make_recorder():
    """An object whose `@` calls a hook, by way of the host: tracing and profiling do not see it."""
    holder = Holder()
    call = staticmethod(functools.partial(host["call_untraced"], holder.call))
    return holder, type("recorder", (), {"__slots__": (), "__matmul__": call})()


# A class takes long to make: those that most snippets need are there at the checkpoint.
spare_recorders = []


def take_recorder(hook):
    holder, recorder = spare_recorders.pop() if spare_recorders else make_recorder()
    holder.hook = hook
    return recorder


class Context:
    """A `with` that lets a claimed exception through: the author knows of it, and the rest runs on."""

    def __init__(self, node, inner):
        self.node, self.inner = node, inner

    def wrap(self, statements, checks):
        return [except_hook(statements, self.catch, self.node, checks)]

    def catch(self, _):
        """Whether what was raised goes on its way."""
        line = module_line_of(sys.exc_info()[1])
        return not any(
            watch.caught and watch.node.lineno <= line <= watch.node.end_lineno for watch in self.inner
        )


def except_hook(statements, hook, node, checks):
    """The statements, with a hook that says of what they raise whether it goes on its way."""
    failure = checks.observe(hook, at(node, ast.Constant(True)))
    again = at(node, ast.If(failure, [at(node, ast.Raise())], []))
    handler = at(node, ast.ExceptHandler(None, None, [again]))
    return at(node, ast.Try(statements, [handler], [], []))


def module_line_of(exception):
    """The line of the module at which an exception left it; 0 when it came from elsewhere."""
    lines = [
        number
        for frame, number in traceback.walk_tb(exception.__traceback__)
        if frame.f_code.co_filename == PATH and frame.f_code.co_name == "<module>"
    ]
    return lines[-1] if lines else 0


class Assertion:
    """An `assert`, which is a claim by itself."""

    reading = None

    def __init__(self, site, source):
        self.node = site.node
        self.source = source
        self.held = False

    def is_worth_watching(self):
        return True

    def wrap(self, statements, checks):
        return [*statements, checks.call(self.hold, self.node)]

    def hold(self, _):
        self.held = True

    def claims(self, raised_at):
        test = self.node.test
        broken = raised_at is not None and self.node.lineno <= raised_at <= self.node.end_lineno
        text = source_of(test, self.source.split("\n"))
        yield {
            "kind": "assertion",
            "line": test.lineno,
            "column": self.column(test.lineno, test.col_offset),
            "endLine": test.end_lineno,
            "endColumn": self.column(test.end_lineno, test.end_col_offset),
            "claimed": text,
            "seen": "True" if self.held else "False" if broken else "",
            "state": "held" if self.held else "broken" if broken else "unreached",
        }

    def column(self, number, offset):
        """The column of a byte of a line, which is how the compiler counts."""
        line = self.source.split("\n")[number - 1]
        return utf16_column(line, len(line.encode()[:offset].decode("utf-8", "replace")))

    def unclaimed_lines(self):
        return ()
