"""Shows the value of the last expression of a cell, as a notebook does."""

import ast
import builtins
import sys

cell_start = None


def begin_cell():
    """Notes where the output of the cell begins."""
    global cell_start
    cell_start = mark_output()


def shown_expression(tree, source):
    """The last statement of a cell where its value is shown; None where it has none, or ends with `;`."""
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        return None
    line = source.split("\n")[last.end_lineno - 1].encode()
    return None if line[last.end_col_offset :].lstrip().startswith(b";") else last


def show_result(value):
    """Prints a value as the result of its cell: in a line of its own, and nothing for None."""
    if value is None:
        return value
    text = show_pretty(value)
    builtins._ = value
    printed = printed_since(cell_start) if cell_start is not None else None
    if printed and not printed.endswith("\n"):
        text = "\n" + text
    sys.stdout.write(text + "\n")
    return value
