"""Evaluates the expression that a comment is written as, as far as that can change nothing."""

import ast
import builtins
import operator
from types import ModuleType

BINARY = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod,
}  # fmt: skip
COMPARE = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Is: operator.is_, ast.IsNot: operator.is_not,
}  # fmt: skip
TYPES = frozenset({bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset, range})


class NotPure(Exception):
    """What evaluating it would do is not known."""


def evaluate_pure(node, scope):
    """The value of an expression of names, literals and operators; raises when it has none."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        if node.id in scope:
            return scope[node.id]
        return getattr(builtins, node.id)
    if isinstance(node, ast.Attribute):
        owner = evaluate_pure(node.value, scope)
        if not isinstance(owner, (type, ModuleType)):
            raise NotPure
        return getattr(owner, node.attr)
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return literal_value(type(node)(elts=[known(evaluate_pure(item, scope)) for item in node.elts]))
    if isinstance(node, ast.BinOp) and type(node.op) in BINARY:
        left, right = [inert(evaluate_pure(side, scope)) for side in (node.left, node.right)]
        return BINARY[type(node.op)](left, right)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
        value = inert(evaluate_pure(node.operand, scope))
        return -value if isinstance(node.op, ast.USub) else not value
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in COMPARE:
        sides = [inert(evaluate_pure(side, scope)) for side in (node.left, node.comparators[0])]
        return COMPARE[type(node.ops[0])](*sides)
    if isinstance(node, ast.Subscript):
        return inert(evaluate_pure(node.value, scope))[inert(evaluate_pure(node.slice, scope))]
    if isinstance(node, ast.Call) and not node.keywords:
        kind = evaluate_pure(node.func, scope)
        if kind in TYPES:
            return kind(*[inert(evaluate_pure(item, scope)) for item in node.args])
    raise NotPure


def known(value):
    """A value as a leaf of a syntax tree."""
    return ast.Constant(value=value)


def inert(value):
    """Lets only values pass whose operators are CPython's own, and small ones."""
    if type(value) not in TYPES or (isinstance(value, int) and abs(value) > 2**64):
        raise NotPure
    if hasattr(value, "__len__") and len(value) > 10_000:
        raise NotPure
    return value
