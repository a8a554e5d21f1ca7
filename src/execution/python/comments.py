"""Finds the comments of a snippet, and which statement each of them speaks of."""

import io
import re
import sys
import tokenize

# A comment of these never says what a statement does: it speaks to a tool, or to the author.
TO_TOOLS = re.compile(
    r"(?i)#+\s*(?:type:|noqa\b|pragma\b|pylint\b|fmt:|mypy\b|isort\b|ruff\b|black\b|doctest:|nosec\b"
    r"|pyright\b|yapf\b|flake8\b|todo\b|fixme\b|xxx\b|hack\b|note\b|(?:en)?coding[:=]|-\*-|!|%%|%[a-z_]{2,}|:"
    r"|\(\d+\)!)"
)

# A program that compiles is texts, comments and what has neither a quote nor a hash in it. But from
# 3.12 on there may be texts within an f-string, in the same quotes.
TEXT_OR_COMMENT = re.compile(
    r"""\'{3}(?:\\.|[^\\])*?\'{3}|"{3}(?:\\.|[^\\])*?"{3}"""
    r"""|'(?:\\.|[^\\'\n])*'|"(?:\\.|[^\\"\n])*"|(#[^\n]*)""",
    re.DOTALL,
)
INTERPOLATED = re.compile(r"""(?i)\b(?:[ft]r?|r[ft])['"]""")


class Comment:
    """One comment line or several in a row: the text without `#`, and where each line begins.

    `places` holds (line from 1, column in characters from 0) of the first character of each line.
    `trailing`: it stands behind code. `heads`: code follows in the very next line. `exact`: `#>`.
    """

    __slots__ = ("text", "places", "lines", "trailing", "heads", "exact")

    def __init__(self, marks, lines, trailing):
        bodies = [comment_body(text) for _, _, text in marks]
        self.text = "\n".join(body for _, body in bodies)
        self.places = [(line, column + skipped) for (line, column, _), (skipped, _) in zip(marks, bodies)]
        self.lines = lines
        self.trailing = trailing
        self.exact = marks[0][2].startswith("#>")
        after = marks[-1][0]
        self.heads = not trailing and after < len(lines) and bool(lines[after].strip())

    def first_line(self):
        """The same comment without the lines that follow its first."""
        return self.part(0, 1)

    def part(self, first, last):
        part = object.__new__(Comment)
        part.text = "\n".join(self.text.split("\n")[first:last])
        part.places = self.places[first:last]
        part.lines, part.trailing, part.heads, part.exact = self.lines, self.trailing, self.heads, self.exact
        return part

    def position(self, offset):
        """(line, column) in the snippet of a character of the text, in UTF-16 units from 1."""
        above = self.text.count("\n", 0, offset)
        line, column = self.places[above]
        column += offset - (self.text.rfind("\n", 0, offset) + 1)
        return line, utf16_column(self.lines[line - 1], column)

    def prefix(self):
        """What stands before the text in each line but the first, where that is plain."""
        if len(self.places) == 1 and self.trailing:
            return None
        line, column = self.places[-1]
        return self.lines[line - 1][:column]


def comment_body(text):
    """How many characters stand before what the comment says, and that."""
    start = 2 if text.startswith("#>") else 1
    start += text[start : start + 1] == " "
    return start, text[start:].rstrip()


def utf16_column(line, column):
    """The column of a character in UTF-16 units from 1; None is the end of the line."""
    return 1 + sum(1 + (ord(character) > 0xFFFF) for character in line[:column])


def source_of(node, lines):
    """The text of a node; `ast.get_source_segment` may import what the snippet has not asked for."""
    text = "\n".join(lines[node.lineno - 1 : node.end_lineno]).encode()
    behind = len(lines[node.end_lineno - 1].encode()) - node.end_col_offset
    return text[node.col_offset : len(text) - behind].decode("utf-8", "replace")


def comments_of(source):
    """The comments of a program, as line -> (line, column, text)."""
    if "#" not in source:
        return {}
    if sys.version_info >= (3, 12) and INTERPOLATED.search(source):
        return tokenized_comments(source)
    found = {}
    line, line_start = 1, 0
    for match in TEXT_OR_COMMENT.finditer(source):
        if match.group(1) is not None:
            line += source.count("\n", line_start, match.start())
            line_start = source.rfind("\n", 0, match.start()) + 1
            found[line] = line, match.start() - line_start, match.group(1)
    return found


def tokenized_comments(source):
    """The comments by Python's own tokenizer, which takes ten times as long."""
    found = {}
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                found[token.start[0]] = (*token.start, token.string)
    except (SyntaxError, tokenize.TokenError):
        pass  # It does not compile either, and says so by itself.
    return found


def comment_at(comments, lines, node):
    """The comment that speaks of a statement: behind its last line, or right below it."""
    end = node.end_lineno
    trailing = comments.get(end)
    if trailing is not None and not is_whole_line(trailing, lines):
        column = trailing[1]
        below = whole_lines_from(comments, lines, end + 1, column) if column else []
        return Comment([trailing, *below], lines, True), trailing[2]
    below = whole_lines_from(comments, lines, end + 1, node.col_offset)
    return (Comment(below, lines, False), below[0][2]) if below else (None, "")


def is_whole_line(mark, lines):
    line, column, _ = mark
    return not lines[line - 1][:column].strip()


def whole_lines_from(comments, lines, line, column):
    """The comments that fill the lines from this one on, all at the same column."""
    found = []
    while line in comments and comments[line][1] == column and is_whole_line(comments[line], lines):
        found.append(comments[line])
        line += 1
    return found
