"""Holds a claim against what a statement gave or printed."""

import ast
import builtins
import difflib
import functools
import re

LONGEST = 10_000
TOKENS = re.compile(r"\w+|[^\w\s]")
# A float of which the author shows the first digits.
CUT = re.compile(r"-?\d+\.\d+(?:\.\.\.|…)")
FLOAT = re.compile(r"-?\d+\.\d+")
ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{4,}")
# What may not stand before and behind a part of a text.
BEFORE_PART = re.compile(r"[\w.]")
BEHIND_PART = re.compile(r"\w|\.\d")
plain_repr = repr


class Seen:
    """What a statement did, as text; `kind` is that of the claims about it."""

    kind = "output"

    def __init__(self, text):
        self.text = text[:LONGEST]

    @functools.cached_property
    def literal(self):
        """Its syntax tree when it reads as a literal, else None."""
        text = self.text
        return parse_literal(text) if len(text) < LONGEST and "\n" not in text.strip() else None

    def equals(self, candidate):
        claimed, seen = candidate.text, self.text
        if text_matches(claimed, seen):
            return True
        if candidate.node is not None:
            if self.literal is not None and self.matches_literal(candidate.node, claimed):
                return True
            if isinstance(candidate.node, ast.Constant) and type(candidate.node.value) is str:
                return text_matches(candidate.node.value, seen)
            return "," in claimed and text_matches(claimed.replace(",", " "), seen.replace(",", " "))
        if candidate.series:
            return series_match(claimed, seen)
        without_commas = squeeze(claimed.replace(",", " "))
        return "," in claimed and without_commas == squeeze(seen) or is_class(claimed, seen)

    def matches_literal(self, node, claimed):
        try:
            return literal_matches(node, literal_value(self.literal), claimed)
        except Exception:
            return False

    def denies(self, candidate):
        """Whether a claim that is not equal is wrong, and no description of something else."""
        if contains(self.text, candidate.text):
            return False
        if candidate.strength == "typed":
            return self.literal is not None and type(self.literal) is type(candidate.node)
        return candidate.strength == "strong"

    def nearly(self, candidate):
        return nearly(candidate.text, self.text)

    def ways_to_write(self, candidate):
        """Texts that would claim this, those in the author's style first."""
        text = self.text.rstrip("\n")
        if candidate.node is not None and isinstance(candidate.node, ast.Constant):
            if type(candidate.node.value) is str:
                yield plain_repr(text)
        yield text


class SeenValue(Seen):
    """The value of an expression. `doubtful`: it may be another value that the comment means."""

    kind = "value"

    def __init__(self, value, doubtful=False):
        self.value, self.doubtful = value, doubtful
        self.type = type(value)
        self.text = show_value(value)
        self.is_plain = self.type in LITERAL_TYPES

    def equals(self, candidate):
        claimed, value = candidate.text, self.value
        if candidate.node is not None:
            if literal_matches(candidate.node, value, claimed):
                return True
            if not self.is_plain and self.equals_library_value(candidate.node):
                return True
        if isinstance(value, type) and claimed in names_of_class(value):
            return True
        if self.type is str and (claimed == value or "\n" in value and text_matches(claimed, value)):
            return True
        if self.type is not str or candidate.node is not None:
            if text_matches(claimed, self.text):
                return True
        return not self.is_plain and self.own_text_is(claimed)

    def equals_library_value(self, node):
        """Whether an object of the library, such as a deque or a Decimal, equals a literal."""
        if self.type.__module__ == "__main__":
            return False
        try:
            claimed = literal_value(node)
            if isinstance(self.value, (type({}.keys()), type({}.values()), type({}.items()), range)) or (
                self.type.__name__ in ("deque", "array", "UserList")
            ):
                return list(self.value) == list(claimed)
            return self.value == claimed and type(self.value == claimed) is bool
        except Exception:
            return False

    def own_text_is(self, claimed):
        if self.type.__str__ is object.__str__ or self.type.__str__ is BaseException.__str__:
            return False
        try:
            return claimed == str(self.value)
        except Exception:
            return False

    def denies(self, candidate):
        if isinstance(self.value, type):
            named = getattr(builtins, candidate.text, None)
            return candidate.strength != "weak" or isinstance(named, type)
        if candidate.node is None or not self.is_plain:
            return False
        if self.doubtful or candidate.strength == "typed":
            return candidate.strength != "weak" and isinstance(self.value, literal_kind(candidate.node))
        return candidate.strength == "strong"

    def nearly(self, candidate):
        if self.doubtful:
            return False
        text = self.value if self.type is str else self.text
        return nearly(candidate.text, text)

    def ways_to_write(self, candidate):
        if isinstance(self.value, type) and re.fullmatch(r"[\w.]+", candidate.text):
            yield self.value.__name__
        if self.type is str and candidate.node is None:
            yield self.value
        yield self.text


def literal_kind(node):
    """The type of a container that a literal makes; of nothing else is it sure enough."""
    kinds = {ast.List: list, ast.Tuple: tuple, ast.Set: set, ast.Dict: dict}
    return kinds.get(type(node), ())


def names_of_class(value):
    name = value.__qualname__
    return (value.__name__, name, f"{value.__module__}.{name}", f"class {name}")


def is_class(claimed, seen):
    return re.fullmatch(r"[\w.]+", claimed) is not None and seen.strip() == f"<class '{claimed}'>"


def show_value(value):
    """The repr of a value, whatever its class makes of it; empty when there is none."""
    try:
        if isinstance(value, (list, tuple, dict, set, frozenset, str, bytes)) and len(value) > LONGEST:
            return f"<{type(value).__name__} of {len(value)} items>"
        return plain_repr(value)[:LONGEST]
    except Exception:
        return ""


def squeeze(text):
    return " ".join(text.split())


def text_matches(claimed, seen):
    """Whether two texts are the same but for white space, addresses, and what `...` leaves out."""
    if claimed == seen:
        return True
    claimed, seen = squeeze(claimed), squeeze(seen)
    if "0x" in claimed:
        claimed, seen = ADDRESS.sub("0x", claimed), ADDRESS.sub("0x", seen)
    if claimed == seen:
        return bool(claimed)
    if "..." not in claimed and "…" not in claimed:
        return False
    pieces = [piece.strip() for piece in re.split(r"\.\.\.|…", claimed)]
    if len(pieces) == 1 or not re.search(r"\w", "".join(pieces)):
        return False
    pattern = r"\s*.*?\s*".join(map(re.escape, pieces))
    return re.fullmatch(pattern, seen, re.DOTALL) is not None


def series_match(claimed, seen):
    """Whether literals that follow one another are those that were printed."""
    left, right = split_series(claimed), split_series(squeeze(seen))
    if len(left) != len(right):
        return False
    pairs = [(Candidate(one, 0, 0, "weak", "", True), Seen(other)) for one, other in zip(left, right)]
    return all(seen.equals(candidate) for candidate, seen in pairs)


def split_series(text):
    parts, start = [], 0
    for end in literal_series(text):
        parts.append(text[start:end].strip())
        start = end
    return parts


def contains(seen, claimed):
    """Whether the claim is a part of what was printed: it may point at that part."""
    claimed, seen = squeeze(claimed), squeeze(seen)
    # A pattern for each claim would have to be compiled, which takes longer than all the rest.
    start = -1 if claimed == seen else seen.find(claimed)
    while start >= 0:
        end = start + len(claimed)
        if not BEFORE_PART.search(seen[max(start - 1, 0) : start]) and not BEHIND_PART.match(seen, end):
            return True
        start = seen.find(claimed, start + 1)
    return False


def nearly(claimed, seen):
    """Whether a text differs in digits only, or shares three of five tokens, in their order."""
    if CUT.fullmatch(claimed):
        return FLOAT.fullmatch(seen.strip()) is not None
    left, right = TOKENS.findall(claimed)[:400], TOKENS.findall(seen)[:400]
    if len(left) < 2 or len(right) < 2 or left == right:
        return False
    if [re.sub(r"\d+", "0", token) for token in left] == [re.sub(r"\d+", "0", token) for token in right]:
        return True
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    shared = [token for block in blocks for token in left[block.a : block.a + block.size]]
    words, own = (sum(token[0].isalpha() for token in tokens) for tokens in (shared, left))
    return len(shared) >= 2 and 0 < own <= 2 * words and len(shared) >= 0.6 * max(len(left), len(right))
