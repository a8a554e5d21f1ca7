"""Finds small changes of snippets that a claim should notice, each as one edit of the text.

This is a program of its own, run like a snippet: it reads `requests.json` and prints, for each
snippet, its mutants as [start, end, replacement, operator], offsets in UTF-16 units, those to make
first at the front.
"""

import ast
import json
import warnings

from mutant_edits import Edit, Finder
from mutant_pieces import read_pieces

# A snippet that is data, such as a long table, would else have mutants without end.
MOST = 500


def find_edits(request):
    """All edits, in the order of the text; none of a snippet that does not parse."""
    source, missed = request["source"], set(request["missed"])
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if request["topLevelAwait"] else 0
    edits = []
    for piece in read_pieces(source, request["dialect"]):
        finder = Finder(piece)
        flags_of_tree = flags | ast.PyCF_ONLY_AST
        finder.visit(compile(piece.code, "<snippet>", piece.mode, flags_of_tree, True))
        first = source.count("\n", 0, piece.starts[0])
        edits += [edit for edit in finder.edits if first + edit.line not in missed]
    return edits


def in_turn(edits):
    """One edit of each line before the second of any, and the lines spread over the snippet."""
    by_line = {}
    for edit in edits:
        by_line.setdefault((edit.piece.starts[0], edit.line), []).append(edit)
    lines = [sorted(group, key=Edit.rank) for _, group in sorted(by_line.items())]
    order = spread(len(lines))
    for turn in range(max(map(len, lines), default=0)):
        for number in order:
            if turn < len(lines[number]):
                yield lines[number][turn]


def spread(count):
    """The numbers below `count`, of which any first few are far apart: halves, quarters, eighths.

    That is the sequence of van der Corput, https://en.wikipedia.org/wiki/Van_der_Corput_sequence.
    """
    width = count.bit_length()
    reversed_bits = (int(f"{number:0{width}b}"[::-1], 2) for number in range(2**width))
    return list(dict.fromkeys(bits * count >> width for bits in reversed_bits))


def find_mutants(request):
    source, limit = request["source"], min(request["limit"], MOST)
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if request["topLevelAwait"] else 0
    mutants = []
    try:
        for edit in in_turn(find_edits(request)):
            if len(mutants) == limit:
                break
            if compiles(edit.changed_code(), edit.piece.mode, flags):
                start, end = edit.piece.place(edit.start), edit.piece.place(edit.end)
                text = edit.render(source[start:end])
                mutants.append([units(source[:start]), units(source[:end]), text, edit.operator])
    except (SyntaxError, ValueError, RecursionError):
        # It runs to a claimed end all the same, such as the SyntaxError that it shows.
        return []
    return mutants


def compiles(code, mode, flags):
    try:
        compile(code, "<mutant>", mode, flags, True)
    except (SyntaxError, ValueError):
        return False
    return True


def units(text):
    """The length of a text in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def main():
    warnings.simplefilter("ignore")
    with open("requests.json", encoding="utf-8") as file:
        requests = json.load(file)
    print(json.dumps([find_mutants(request) for request in requests]))


if __name__ == "__main__":
    main()
