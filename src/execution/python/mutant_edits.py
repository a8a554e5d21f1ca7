"""The edits of one piece of code that are worth a mutant.

Edits leave lines, comments and layout where they are, and so the claims in them. What a change
could not show is left alone, for no claim could notice it: docstrings, annotations, imports, the
test of `__name__`, what is given to `raise` (the text of an error), to `sleep` and as a time-out,
and what is printed to stderr. So is what claims by itself: `assert` and its like in unittest.
"""

import ast
import io
import re
import sys
import tokenize
import zlib

NEGATED = {
    "<": ">=",
    ">=": "<",
    ">": "<=",
    "<=": ">",
    "==": "!=",
    "!=": "==",
    "is": "is not",
    "is not": "is",
    "in": "not in",
    "not in": "in",
}
OTHER_OPERATION = {
    "+": "-",
    "-": "+",
    "*": "+",
    "/": "*",
    "//": "*",
    "%": "*",
    "**": "*",
    "<<": ">>",
    ">>": "<<",
    "&": "|",
    "|": "&",
    "^": "&",
}
SKIPPED = tuple(
    getattr(ast, name)
    for name in ("Import", "ImportFrom", "Assert", "Raise", "Global", "Nonlocal", "TypeAlias")
    if hasattr(ast, name)
)
# Fields that say what something is, and change nothing of what it does.
DESCRIBING = {"annotation", "returns", "type_params", "format_spec"}
# Calls that only wait or tidy up: without them, all comes out the same.
UNSEEN_CALLS = {"sleep", "close", "aclose", "shutdown", "join", "flush", "cleanup", "unlink"}
UNSEEN_KEYWORDS = {"timeout", "delay", "flush", "stacklevel", "daemon"}
TEMPLATES = {"JoinedStr", "TemplateStr"}
OPENING_QUOTE = re.compile(r"[a-zA-Z]*(?:\"\"\"|'''|\"|')")


class Edit:
    """Puts `before` and `after` around a part of the code, or in its place."""

    def __init__(self, piece, span, operator, before, after=None):
        self.piece, self.operator = piece, operator
        self.start, self.end = span
        self.before, self.after = before, after
        self.line = piece.code.count("\n", 0, self.start) + 1

    def render(self, original):
        return self.before if self.after is None else self.before + original + self.after

    def changed_code(self):
        code = self.piece.code
        return code[: self.start] + self.render(code[self.start : self.end]) + code[self.end :]

    def rank(self):
        """Chance that is the same each time, also after other lines of the snippet changed."""
        text = self.piece.lines[self.line - 1]
        column = self.start - self.piece.own_starts[self.line - 1]
        return zlib.crc32(f"{text}\n{column} {self.operator} {self.before}".encode()), self.start


class Finder:
    """Collects the edits of one piece."""

    def __init__(self, piece):
        self.piece = piece
        self.edits = []
        self.tokens = [
            (piece.offset(*token.start), token)
            for token in tokenize.generate_tokens(io.StringIO(piece.code).readline)
        ]
        comments = [token for _, token in self.tokens if token.type == tokenize.COMMENT]
        self.commented = {token.start[0] for token in comments}
        self.commented |= {
            token.start[0] - 1 for token in comments if token.line.lstrip().startswith("#")
        }

    def add(self, span, operator, before, after=None):
        self.edits.append(Edit(self.piece, span, operator, before, after))

    def replace(self, node, operator, text):
        # Of a node on several lines, its comments would be gone and the lines below would move.
        if node.lineno == node.end_lineno:
            self.add(self.piece.span(node), operator, text)

    def visit(self, node):
        if isinstance(node, SKIPPED) or is_unseen(node):
            return
        name = type(node).__name__
        if name in TEMPLATES:
            self.change_text(node)
            # Before 3.12 the nodes inside of an f-string do not tell where they stand.
            if sys.version_info >= (3, 12):
                self.visit_all(value for value in node.values if not isinstance(value, ast.Constant))
            return
        change = getattr(self, f"change_{name.lower()}", None)
        if change is not None:
            change(node)
        for field, value in ast.iter_fields(node):
            if field not in DESCRIBING and not is_name_test(node, field):
                values = value if isinstance(value, list) else [value]
                # What `is None` asks is turned round; another object would ask something else.
                self.visit_all(each for each in values if not (name == "Compare" and is_none(each)))

    def visit_all(self, nodes):
        for node in nodes:
            if isinstance(node, ast.AST):
                self.visit(node)

    def change_constant(self, node):
        value = node.value
        if isinstance(value, bool):
            self.replace(node, "boolean", str(not value))
        elif value is None:
            self.replace(node, "none", "1")
        elif isinstance(value, (str, bytes)):
            self.change_text(node)
        elif isinstance(value, (int, float)) and abs(value) < 1e15:
            self.replace(node, "number", repr(value + 1))

    def change_text(self, node):
        start, end = self.piece.span(node)
        quote = OPENING_QUOTE.match(self.piece.code, start, end)
        if quote:
            self.add((quote.end(), quote.end()), "text", "x")

    def change_binop(self, node):
        self.change_operation(node.left, node.right)

    def change_operation(self, left, right):
        for start, token in self.between(left, right):
            if token.string in OTHER_OPERATION:
                end = start + len(token.string)
                self.add((start, end), "arithmetic", OTHER_OPERATION[token.string])

    def change_boolop(self, node):
        for left, right in zip(node.values, node.values[1:]):
            for start, token in self.between(left, right):
                if token.string in ("and", "or"):
                    other = "or" if token.string == "and" else "and"
                    self.add((start, start + len(token.string)), "logic", other)

    def change_compare(self, node):
        operands = [node.left, *node.comparators]
        for left, right in zip(operands, operands[1:]):
            words = [
                (start, token.string)
                for start, token in self.between(left, right)
                if token.string in NEGATED or token.string == "not"
            ]
            operation = " ".join(word for _, word in words)
            if operation in NEGATED:
                end = words[-1][0] + len(words[-1][1])
                self.add((words[0][0], end), "comparison", NEGATED[operation])

    def between(self, left, right):
        first, last = self.piece.span(left)[1], self.piece.span(right)[0]
        return [each for each in self.tokens if first <= each[0] < last]

    def change_unaryop(self, node):
        if isinstance(node.op, ast.Not):
            start, _ = self.piece.span(node)
            rest = self.piece.code[start + len("not") :]
            blank = len(rest) - len(rest.lstrip(" "))
            self.add((start, start + len("not") + blank), "negation", "")

    def negate(self, test):
        # A comparison and a `not` are turned round by themselves, a constant as well.
        turned = isinstance(test, (ast.Compare, ast.Constant))
        if not turned and not (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)):
            self.add(self.piece.span(test), "condition", "not (", ")")

    def change_if(self, node):
        self.negate(node.test)

    change_while = change_ifexp = change_if

    def change_comprehension(self, node):
        for test in node.ifs:
            self.negate(test)

    def change_match_case(self, node):
        if node.guard is not None:
            self.negate(node.guard)

    def change_return(self, node):
        if node.value is not None and not is_none(node.value):
            self.replace(node.value, "result", "None")

    change_yield = change_return

    def change_lambda(self, node):
        if not is_none(node.body):
            self.replace(node.body, "result", "None")

    def change_expr(self, node):
        value = node.value.value if isinstance(node.value, ast.Await) else node.value
        if isinstance(value, ast.Call) and name_of(value.func) not in UNSEEN_CALLS:
            self.drop(node)

    def change_augassign(self, node):
        self.drop(node)
        for start, token in self.between(node.target, node.value):
            operation = token.string.removesuffix("=")
            if token.string.endswith("=") and operation in OTHER_OPERATION:
                end = start + len(token.string)
                self.add((start, end), "arithmetic", OTHER_OPERATION[operation] + "=")

    def drop(self, node):
        # A comment at the statement may be a claim of its value, which would go with it.
        if node.end_lineno not in self.commented:
            self.replace(node, "statement", "pass")

    def change_break(self, node):
        self.replace(node, "loop", "continue")

    def change_continue(self, node):
        self.replace(node, "loop", "break")


def is_unseen(node):
    """Whether no change below the node could be noticed."""
    if isinstance(node, ast.Expr):
        value = node.value.value if isinstance(node.value, ast.Await) else node.value
        return is_text(value) or is_claim(value) or writes_errors(value)
    if isinstance(node, ast.keyword):
        return node.arg in UNSEEN_KEYWORDS
    return isinstance(node, ast.Call) and name_of(node.func) == "sleep"


def is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_claim(node):
    return isinstance(node, ast.Call) and (name_of(node.func) or "").startswith("assert")


def writes_errors(node):
    return isinstance(node, ast.Call) and any(
        keyword.arg == "file" and name_of(keyword.value) in ("stderr", "__stderr__")
        for keyword in node.keywords
    )


def is_name_test(node, field):
    return field == "test" and any(
        isinstance(part, ast.Name) and part.id == "__name__" for part in ast.walk(node.test)
    )


def is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def name_of(node):
    return getattr(node, "attr", getattr(node, "id", None))
