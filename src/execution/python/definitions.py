"""Finds the code above the prompts of a session, which its examples rest on."""

import ast
import re


def code_above_prompts(source):
    """What stands over the first prompt where it is code that does more than give values; else nothing."""
    above = re.match(r"(?:(?!>>>).*\n)*", source).group()
    try:
        body = ast.parse(above).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    return above if any(not isinstance(node, ast.Expr) for node in body) else ""


def without_code_above(source):
    """The session alone, in the lines where it stands: docstrings above it may hold examples too."""
    above = code_above_prompts(source)
    return "\n" * above.count("\n") + source[len(above) :]
