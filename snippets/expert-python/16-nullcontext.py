import io
from contextlib import nullcontext
from typing import TextIO


def first_line(source: str | TextIO) -> str:
    own = isinstance(source, str)
    with io.StringIO(source) if own else nullcontext(source) as stream:
        return stream.readline().rstrip()


shared = io.StringIO("alpha\nbeta\n")
print(first_line("only"))  # only
print(first_line(shared), repr(shared.read()))  # alpha 'beta\n'
print(shared.closed)  # False
