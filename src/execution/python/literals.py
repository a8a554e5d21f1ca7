"""Reads the literals that a claim is written in, and holds them against values."""

import ast
import builtins
import re

DIGITS = r"(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?[jJ]?"
NUMBER = rf"[-+]?(?:0[xXbBoO][\da-fA-F_]+|{DIGITS})(?![\w%°€$/:]|\.\w)"
TEXT = r"(?:[rRbBuU]|[rRbB]{2})?(?:'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\")"
SINGLE = re.compile(rf"{TEXT}|{NUMBER}|(?:True|False|None|Ellipsis|-?inf|nan)(?!\w)")
SMALL_NUMBER = re.compile(r"0|[1-9]\d{0,17}")
OPENING = re.compile(r"(?:set|frozenset)?[(\[{]")
QUOTED = re.compile(TEXT)
QUOTED_OR_BRACKET = re.compile(rf"{TEXT}|[()\[\]{{}}]")
BRACKETS = {**dict.fromkeys("([{", 1), **dict.fromkeys(")]}", -1)}
# The parser warns of an escape that is none and of a number that runs into a keyword; on stderr.
WARNED_OF = re.compile(r"\\[^\\'\"abfnrtvxuUN0-7\n]|\d(?:and|else|for|if|in|is|not|or)\b")
LITERAL_TYPES = (bool, int, float, complex, str, bytes, type(None), list, tuple, dict, set, frozenset)


def parse_literal(text):
    """The syntax tree of a literal, or None. `...` in it stands for anything."""
    text = text.strip()
    if SMALL_NUMBER.fullmatch(text):
        return ast.Constant(int(text))
    if not (SINGLE.match(text) or OPENING.match(text)) or re.fullmatch(r"\d+\.", text) or len(text) > 20_000:
        return None
    node = parse_expression(text)
    return node if node is not None and is_literal(node) else None


def parse_expression(text):
    """The syntax tree of an expression, or None."""
    if WARNED_OF.search(text):
        return None
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def is_literal(node):
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.Name):
        return node.id in ("inf", "nan", "Ellipsis")
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, (ast.USub, ast.UAdd)) and is_number(node.operand)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, (ast.Add, ast.Sub)) and is_imaginary(node.right) and is_literal(node.left)
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return all(map(is_literal, node.elts))
    if isinstance(node, ast.Dict):
        return None not in node.keys and all(map(is_literal, [*node.keys, *node.values]))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        return node.func.id in ("set", "frozenset") and len(node.args) < 2 and all(map(is_literal, node.args))
    return False


def is_imaginary(node):
    """What a complex number ends with: any other sum is an expression."""
    return isinstance(node, ast.Constant) and type(node.value) is complex


def is_number(node):
    if isinstance(node, ast.Name):
        return node.id in ("inf", "nan")
    return isinstance(node, ast.Constant) and type(node.value) in (int, float, complex)


def literal_value(node):
    """The value of a literal; raises what making it raises, such as a list in a set."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return Ellipsis if node.id == "Ellipsis" else float(node.id)
    if isinstance(node, ast.UnaryOp):
        value = literal_value(node.operand)
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BinOp):
        left, right = literal_value(node.left), literal_value(node.right)
        return left + right if isinstance(node.op, ast.Add) else left - right
    if isinstance(node, ast.Dict):
        return {literal_value(key): literal_value(item) for key, item in zip(node.keys, node.values)}
    if isinstance(node, ast.Call):
        return getattr(builtins, node.func.id)(*map(literal_value, node.args))
    kind = {ast.List: list, ast.Tuple: tuple, ast.Set: set}[type(node)]
    return kind(map(literal_value, node.elts))


def literal_end(text, start=0):
    """Where the literal ends that begins here; `start` when none does."""
    single = SINGLE.match(text, start)
    if single:
        return single.end()
    opening = OPENING.match(text, start)
    if not opening:
        return start
    depth = 0
    for found in QUOTED_OR_BRACKET.finditer(text, opening.end() - 1):
        depth += BRACKETS.get(found.group(), 0)
        if depth == 0:
            return found.end()
    return start


def literal_series(text):
    """The ends of literals that follow one another with only white space between; empty for other text."""
    ends, index = [], 0
    while index < len(text):
        end = literal_end(text, index)
        if end == index or parse_literal(text[index:end]) is None:
            return []
        ends.append(end)
        index = end + len(text[end:]) - len(text[end:].lstrip())
        if index == end and end < len(text):
            return []
    return ends


def literal_matches(node, value, text):
    """Whether a value is what the literal says, types included: True is not 1, and 1 is not 1.0."""
    if isinstance(node, ast.Constant) and node.value is Ellipsis:
        return True
    if isinstance(node, (ast.List, ast.Tuple)):
        kind = list if isinstance(node, ast.List) else tuple
        return type(value) is kind and items_match(node.elts, list(value), text)
    if isinstance(node, ast.Set) or (isinstance(node, ast.Call) and node.func.id in ("set", "frozenset")):
        return set_matches(node, value, text)
    if isinstance(node, ast.Dict):
        return type(value) is dict and dict_matches(node, value, text)
    try:
        claimed = literal_value(node)
    except Exception:
        return False
    if type(claimed) is not type(value):
        return False
    if type(value) is float:
        return claimed == value or claimed != claimed and value != value or rounds_to(node, value, text)
    return claimed == value


def items_match(nodes, items, text):
    """Whether items are those of a list or tuple; `...` at the end stands for all that follow."""
    if nodes and is_ellipsis(nodes[-1]):
        nodes, items = nodes[:-1], items[: len(nodes) - 1]
    return len(nodes) == len(items) and all(literal_matches(*pair, text) for pair in zip(nodes, items))


def is_ellipsis(node):
    return isinstance(node, ast.Constant) and node.value is Ellipsis


def set_matches(node, value, text):
    kind = frozenset if isinstance(node, ast.Call) and node.func.id == "frozenset" else set
    if isinstance(node, ast.Set) and all(map(is_ellipsis, node.elts)):
        return type(value) in (set, dict)
    if type(value) is not kind:
        return False
    if isinstance(node, ast.Set) and any(map(is_ellipsis, node.elts)):
        claimed = [item for item in node.elts if not is_ellipsis(item)]
        return all(any(literal_matches(item, each, text) for each in value) for item in claimed)
    try:
        claimed = literal_value(node)
    except Exception:
        return False
    return claimed == value and sorted(map(type_name, claimed)) == sorted(map(type_name, value))


def type_name(value):
    return type(value).__name__


def dict_matches(node, value, text):
    if len(node.keys) != len(value):
        return False
    kept = {(type(key), key): item for key, item in value.items()}
    for key, item in zip(node.keys, node.values):
        try:
            name = literal_value(key)
            found = kept[type(name), name]
        except Exception:
            return False
        if not literal_matches(item, found, text):
            return False
    return True


def rounds_to(node, value, text):
    """Whether a float with fewer digits, but at least three that count, is the value rounded or cut."""
    written = source_of(node, text.split("\n")).replace("_", "").replace(" ", "")
    mantissa, exponent, _ = written.lower().partition("e")
    if len(re.sub(r"\D", "", mantissa).lstrip("0")) < 3 or "." not in mantissa:
        return False
    shown = format(value, f".{len(mantissa.partition('.')[2])}{'e' if exponent else 'f'}")
    return float(shown) == float(written) or (not exponent and repr(value).startswith(mantissa))
