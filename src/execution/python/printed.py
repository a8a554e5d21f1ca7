"""Tells what a snippet printed between two moments, without touching its streams."""

import io
import sys


def mark_output():
    """Where the output stands now: to be given to `printed_since`."""
    return mark_stream(sys.stdout)


def mark_stream(stream):
    """The same of another stream, which is to be given as well."""
    if stream is plain_stdout:
        flush_pending(stream)
        return id(stream), host["stdout_size"]()
    if isinstance(stream, io.StringIO):
        return id(stream), len(io.StringIO.getvalue(stream))
    return id(stream), None


def printed_since(mark, stream=None):
    """The text that was printed since a moment; None when it went where nobody can read it."""
    stream = sys.stdout if stream is None else stream
    identity, start = mark
    if id(stream) != identity or start is None:
        return None
    try:
        if stream is plain_stdout:
            flush_pending(stream)
            return host["stdout_since"](start)
        return io.StringIO.getvalue(stream)[start:]
    except ValueError:
        return None  # It is closed.


def flush_pending(stream):
    """Writes out what waits for the end of its line."""
    try:
        stream.flush()
    except Exception:
        pass
