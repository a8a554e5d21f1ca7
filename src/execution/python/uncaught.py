"""Tells of an exception that nobody caught: to the reader on stderr, to the host as plain data."""

import io
import sys
import traceback

plain_hook = sys.excepthook


def describe(exception):
    """The exception as the host reports it: type, message, line, traceback."""
    kind = type(exception)
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "__main__"):
        name = f"{kind.__module__}.{name}"
    try:
        message = str(exception)
    except Exception:
        message = "<exception str() failed>"  # The words of CPython itself.
    shown = show(exception) or f"{name}: {message}\n"
    return {"type": name, "message": message, "line": line_of(exception), "traceback": shown}


def show(exception):
    """The traceback as CPython prints it."""
    output = io.StringIO()
    stderr, sys.stderr = sys.stderr, output
    try:
        if needs_lines(exception):
            traceback.print_exception(type(exception), exception, exception.__traceback__)
        else:
            plain_hook(type(exception), exception, exception.__traceback__)
    except Exception:
        pass  # What could be printed was.
    finally:
        sys.stderr = stderr
    return output.getvalue()


def needs_lines(exception):
    """Whether the C code would leave out lines, since it reads files only, as it does up to 3.12.

    The standard library is in an archive, and an earlier snippet is in no file.
    """
    if sys.version_info >= (3, 13):
        return False
    seen = set()
    while exception is not None and id(exception) not in seen:
        seen.add(id(exception))
        for frame, _ in traceback.walk_tb(exception.__traceback__):
            filename = frame.f_code.co_filename
            if ".zip/" in filename or filename.startswith("<before "):
                return True
        exception = exception.__cause__ or exception.__context__
    return False


def line_of(exception):
    """The innermost line of the snippet that the traceback passes through."""
    line = None
    if isinstance(exception, SyntaxError) and exception.filename == PATH:
        line = exception.lineno
    for frame, number in traceback.walk_tb(exception.__traceback__):
        if frame.f_code.co_filename == PATH:
            line = number
    return line


def without_loop(exception):
    """The exception without the frames of the event loop below the snippet's."""
    if exception is None:
        return None
    trace = exception.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != PATH:
        trace = trace.tb_next
    return exception.with_traceback(trace or exception.__traceback__)


def write_error(text):
    """Writes to stderr, whatever the snippet has made of it."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except Exception:
        pass  # CPython too gives up here.
