"""Runs one snippet as `python snippet.py` would, with nothing of this file in its sight.

The host evaluates the code objects that `step` hands out by calling the C API, so that below
the snippet's first frame there is none of ours. This file lives in a namespace of its own, with
its own copy of the builtins: no module, frame or traceback leads to it.
"""

import ast
import asyncio
import atexit
import gc
import inspect
import io
import json
import random
import sys
import traceback
from importlib.machinery import SourceFileLoader

PATH = "/home/reader/snippet.py"
SETUP = "<setup>"
AFTER = "<after>"

# Bound now: a snippet that patches the json module does not change what we report.
encode = json.JSONEncoder().encode
decode = json.JSONDecoder().decode

run = None


class Run:
    """The snippet that runs now, and what is known of how it went."""

    def __init__(self, request):
        self.request = request
        self.exception = None
        self.claims = []
        self.flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if request["topLevelAwait"] else 0
        self.steps = self.plan()

    def plan(self):
        """Yields (code, namespace) to evaluate and is sent the exception, or None, that ended it."""
        request = self.request
        namespace = prepare_main()
        random.seed()
        if request["setup"] is not None:
            # The reader never sees the set-up, so what it prints is not the snippet's.
            stdout, sys.stdout = sys.stdout, io.StringIO()
            yield from self.evaluate(request["setup"], SETUP, namespace)
            sys.stdout = stdout
        if self.exception is None:
            if request["dialect"] == "session":
                yield from play_session(self, request["source"], namespace)
            else:
                with io.open_code(PATH) as file:
                    source = file.read()
                yield from self.evaluate(source, PATH, namespace)
        if self.exception is None and request["after"] is not None:
            yield from self.evaluate(request["after"], AFTER, namespace)

    def evaluate(self, source, filename, namespace):
        try:
            code = compile(source, filename, "exec", self.flags, dont_inherit=True)
        except (SyntaxError, ValueError, OverflowError, RecursionError) as error:
            # CPython shows no frame for a file that does not compile.
            self.exception = error.with_traceback(None)
        else:
            if code.co_flags & inspect.CO_COROUTINE:
                code, namespace = in_event_loop(code, namespace)
            self.exception = yield code, namespace


def in_event_loop(code, namespace):
    """A program that runs code with `await` at its top level, as `python -m asyncio` does."""
    program = compile("run(evaluate(code, namespace))", "<docproof>", "exec")
    return program, {"run": asyncio.run, "evaluate": eval, "code": code, "namespace": namespace}


def start(request):
    """Prepares the run that a JSON object describes; its keys are those of `Run` in the host."""
    global run
    run = Run(decode(request))


def step(exception):
    """Takes how the last step ended; returns the next as (code, namespace), or None at the end."""
    try:
        return run.steps.send(exception)
    except StopIteration:
        return None


def finish():
    """Ends the program as CPython ends it, and returns what became of it as a JSON object."""
    exception = run.exception
    result = {"kind": "completed", "claims": run.claims, "waiting": waiting_tasks, **missing_modules()}
    if isinstance(exception, SystemExit):
        result.update(kind="exited", code=exit_code(exception))
    elif exception is not None:
        result.update(kind="raised", exception=describe(exception))
        sys.excepthook(type(exception), exception, exception.__traceback__)
    text = encode(result)
    del exception, result
    end_program()
    return text


def end_program():
    """Does what CPython does when a program ends: exit functions, finalizers, flushing.

    `Py_FinalizeEx` would do it too, but it also takes the whole interpreter apart, which costs
    more than the run. https://docs.python.org/3/c-api/init.html names its steps.
    """
    global run
    atexit._run_exitfuncs()
    flush()
    run = None
    sys.last_exc = sys.last_value = sys.last_traceback = sys.last_type = None
    sys.modules.pop("__main__", None)
    # The functions of the snippet refer to its namespace: only the collector can free such a cycle.
    gc.collect()
    flush()


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass  # The snippet closed or replaced it: there is nothing left to write.


def prepare_main():
    """Gives `__main__` what it has in a script, and returns its namespace."""
    sys.argv = ["snippet.py"]
    sys.path.insert(0, "/home/reader")
    namespace = sys.modules["__main__"].__dict__
    namespace["__loader__"] = SourceFileLoader("__main__", PATH)
    namespace["__file__"] = PATH
    if sys.version_info < (3, 15):
        namespace["__cached__"] = None
    return namespace


def exit_code(exception):
    """The code that the process would end with, by the rules of `sys.exit`."""
    code = exception.code
    if code is None:
        return 0
    if isinstance(code, int):
        return int(code)
    print(code, file=sys.stderr)
    return 1


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
    try:
        shown = "".join(traceback.format_exception(kind, exception, exception.__traceback__))
    except Exception:
        shown = f"{name}: {message}\n"
    return {"type": name, "message": message, "line": line_of(exception), "traceback": shown}


def line_of(exception):
    """The innermost line of the snippet that the traceback passes through."""
    line = None
    if isinstance(exception, SyntaxError) and exception.filename == PATH:
        line = exception.lineno
    for frame, number in traceback.walk_tb(exception.__traceback__):
        if frame.f_code.co_filename == PATH:
            line = number
    return line
