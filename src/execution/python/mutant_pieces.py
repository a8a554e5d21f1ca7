"""The parts of a snippet that compile by themselves, and how places in them are places in the snippet."""

import doctest
import re

from definitions import code_above_prompts, without_code_above

PROMPT = re.compile(r"\s*(?:>>>|\.\.\.) ")


class Piece:
    """Code that compiles as a whole: a script, or one example of a session."""

    def __init__(self, code, starts, mode):
        self.code = code
        self.lines = code.split("\n")
        # Where each line begins in the snippet, and where in the code itself.
        self.starts = starts
        self.own_starts = line_starts(code)
        self.mode = mode

    def offset(self, line, column):
        return self.own_starts[line - 1] + column

    def place(self, offset):
        """An offset into the code, as one into the snippet."""
        line = self.code.count("\n", 0, offset)
        return self.starts[line] + offset - self.own_starts[line]

    def span(self, node):
        """Where a node begins and ends. The columns of `ast` count bytes of UTF-8."""
        ends = (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)
        return tuple(
            self.offset(line, len(self.lines[line - 1].encode()[:column].decode()))
            for line, column in ends
        )


def line_starts(text):
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def read_pieces(source, dialect):
    if dialect != "session":
        return [Piece(source, line_starts(source), "exec")]
    starts, lines = line_starts(source), source.split("\n")
    above = code_above_prompts(source)
    pieces = [Piece(above, line_starts(above), "exec")] if above else []
    for example in doctest.DocTestParser().get_examples(without_code_above(source)):
        if example.options.get(doctest.SKIP):
            continue
        count = example.source.count("\n")
        shown = range(example.lineno, example.lineno + count)
        prompts = [PROMPT.match(lines[number]) for number in shown]
        begins = [
            starts[number] + (prompt.end() if prompt else len(lines[number]))
            for number, prompt in zip(shown, prompts)
        ]
        code = "\n".join(source[begin : starts[number + 1] - 1] for number, begin in zip(shown, begins))
        # Doctest expands tabs, after which no column is what it was.
        if code + "\n" == example.source:
            pieces.append(Piece(example.source, [*begins, starts[example.lineno + count]], "single"))
    return pieces
