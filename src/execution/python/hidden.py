"""What runs before a snippet without being seen: its output, and its lines for tracebacks."""

import io
import linecache
import sys


class HiddenOutput(io.TextIOBase):
    """Takes what earlier snippets print; what they kept of it prints for the snippet behind them."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self):
        self.is_open = False
        self.unseen = io.BytesIO()

    @property
    def buffer(self):
        return sys.stdout.buffer if self.is_open else self.unseen

    def writable(self):
        return True

    def write(self, text):
        return sys.stdout.write(text) if self.is_open else len(text)

    def flush(self):
        if self.is_open:
            sys.stdout.flush()


def show_lines(filename, source):
    """Lets a traceback show the lines of code that is in no file."""
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
