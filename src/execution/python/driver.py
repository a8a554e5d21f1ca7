"""Runs one snippet as `python snippet.py` would, with nothing of this file in its sight.

The host calls what `step` hands out through the C API, so that below the snippet's first frame
there is none of ours. This file lives in a namespace of its own, with its own copy of the
builtins: no module, frame or traceback leads to it.
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
from importlib.machinery import SourceFileLoader
from types import ModuleType

PATH = "/home/reader/snippet.py"
SETUP = "<setup>"
AFTER = "<after>"

# What a namespace says of where it comes from.
OWN_NAMES = frozenset("__name__ __file__ __spec__ __loader__ __package__ __cached__ __builtins__".split())

# Bound now: a snippet that patches these modules does not change what we report.
encode = json.JSONEncoder().encode
decode = json.JSONDecoder().decode
call_exit_functions = atexit._run_exitfuncs
collect_garbage = gc.collect

run = None


class Run:
    """The snippet that runs now, and what is known of how it went."""

    def __init__(self, request):
        self.request = request
        self.exception = None
        self.result = {"kind": "completed"}
        self.setup_failed = False
        self.after_failed = False
        self.failed_before = None
        self.claims = []
        self.unclaimed = []
        self.watches_lines = False
        self.lacks_package = False
        may_await = request["topLevelAwait"] or request["dialect"] == "cell"
        self.flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if may_await else 0
        self.checks = checks_for(request, request["endsByRaising"])
        self.steps = self.plan()

    def plan(self):
        """Yields what to do next and is sent the exception, or None, that ended it.

        That is (code, globals, locals) to evaluate, or (callable, arguments) to call.
        """
        yield from self.play(prepare_main())
        yield from self.end()

    def play(self, namespace):
        request = self.request
        random.seed()
        yield from self.play_before(namespace)
        if self.exception is None and request["setup"] is not None:
            # The reader never sees the set-up, so what it prints is not the snippet's.
            stdout, sys.stdout = sys.stdout, io.StringIO()
            yield from self.evaluate(request["setup"], SETUP, namespace)
            sys.stdout = stdout
            self.setup_failed = self.exception is not None
        if self.exception is None:
            if request["dialect"] == "session":
                yield from play_session(self, request["source"], namespace)
            else:
                if request["dialect"] == "cell":
                    begin_cell()
                with io.open_code(PATH) as file:
                    source = file.read()
                yield from self.evaluate(source, PATH, namespace, self.checks)
        if self.exception is None and request["after"] is not None:
            yield from self.evaluate(request["after"], AFTER, namespace)
            self.after_failed = self.exception is not None
        elif request["after"] is not None and left_early(self.exception):
            # The snippet ended well, but nothing was seen of what `after` would have shown.
            self.after_failed = True

    def play_before(self, namespace):
        """Runs earlier snippets in the namespace, with nothing of them in the result."""
        pieces = self.request["before"]
        if not pieces:
            return
        stdout, hidden = sys.stdout, HiddenOutput()
        sys.stdout = hidden
        for piece in pieces:
            if piece["dialect"] == "session":
                yield from play_session(self, piece["source"], namespace)
            elif piece.get("module") is not None:
                yield from self.make_module(piece, namespace)
            else:
                show_lines(piece["file"], piece["source"])
                # A line of it that is claimed to raise may raise here as well.
                checks = checks_for(piece, piece["mayRaise"])
                yield from self.evaluate(piece["source"], piece["file"], namespace, checks)
            may_raise = piece["mayRaise"] and isinstance(self.exception, Exception)
            if self.exception is not None and not may_raise:
                self.setup_failed = True
                self.failed_before = piece["name"]
                break
            self.exception = None
        self.claims.clear()
        self.unclaimed.clear()
        sys.stdout = stdout
        hidden.is_open = True

    def make_module(self, piece, namespace):
        """Makes the module in whose docstrings the snippet stands, and lends its names, as doctest does."""
        name = piece["module"]
        module = sys.modules[name] = ModuleType(name)
        module.__file__ = piece["file"]
        show_lines(piece["file"], piece["source"])
        yield from self.evaluate(piece["source"], piece["file"], module.__dict__)
        self.lacks_package = is_relative(self.exception)
        is_session = self.request["dialect"] == "session"
        for key, value in module.__dict__.items():
            # A script below a docstring's words is one that somebody runs.
            if is_session or key not in OWN_NAMES:
                namespace[key] = value

    def evaluate(self, source, filename, namespace, checks=None):
        try:
            code = self.compile(source, filename, checks)
        except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
            # CPython shows no frame for a file that does not compile.
            self.exception = error.with_traceback(None)
        else:
            if filename == PATH:
                watch_lines(self, code)
            if code.co_flags & inspect.CO_COROUTINE:
                error = yield asyncio.run, (eval(code, namespace),)
                self.exception = without_loop(error)
            else:
                self.exception = yield code, namespace, namespace

    def compile(self, source, filename, checks=None):
        if checks is not None:
            return checks.compile(source, filename, self.flags)
        return compile(source, filename, "exec", self.flags, dont_inherit=True)

    def end(self):
        """Ends the program in the steps in which CPython ends it.

        `Py_FinalizeEx` would do it too, but it also takes the whole interpreter apart, which costs
        more than the run. https://docs.python.org/3/c-api/init.html names its steps.
        """
        if self.request["dialect"] != "session":
            self.claims = self.checks.claims(self.exception)
            self.unclaimed = self.checks.unclaimed_lines()
        if self.setup_failed:
            # Whatever is expected of the snippet, this is not it: the snippet never ran.
            note_uncaught(self.exception)
            self.result = {"kind": "setup-failed", "exception": describe(self.exception)}
            if self.failed_before is not None:
                self.result["before"] = self.failed_before
        elif self.after_failed:
            self.result = {"kind": "after-failed", "exception": describe(self.exception)}
        elif isinstance(self.exception, SystemExit):
            self.result = end_by_exit(self.exception)
        elif self.exception is not None:
            note_uncaught(self.exception)
            yield from self.report()
        yield call_exit_functions, ()
        flush()
        self.exception = None
        sys.last_exc = sys.last_value = sys.last_traceback = sys.last_type = None
        yield sys.modules.pop, ("__main__", None)
        # The functions of the snippet refer to its namespace: only the collector can free such a cycle.
        yield collect_garbage, ()
        flush()

    def report(self):
        """Shows the uncaught exception by `sys.excepthook`, as `PyErr_Print` does."""
        details = describe(self.exception)
        self.result = {"kind": "raised", "exception": details}
        sys.last_type, sys.last_value = type(self.exception), self.exception
        sys.last_traceback = self.exception.__traceback__
        if sys.version_info >= (3, 12):
            sys.last_exc = self.exception
        hook = getattr(sys, "excepthook", None)
        if hook is plain_hook:
            write_error(details["traceback"])
            return
        if hook is None:
            write_error("sys.excepthook is missing\n" + details["traceback"])
            return
        failure = yield hook, (sys.last_type, sys.last_value, sys.last_traceback)
        if isinstance(failure, SystemExit):
            self.result = end_by_exit(failure)
        elif failure is not None:
            write_error(
                f"Error in sys.excepthook:\n{show(failure)}\n"
                f"Original exception was:\n{details['traceback']}"
            )


def is_relative(exception):
    """Whether a module failed for want of the package that it is a part of."""
    return isinstance(exception, ImportError) and "no known parent package" in str(exception)


def checks_for(piece, may_raise):
    return Checks(piece["source"], may_raise, piece["dialect"] == "cell")


def left_early(exception):
    return isinstance(exception, SystemExit) and exception.code in (None, 0)


def start(request):
    """Prepares the run that a JSON object describes; its keys are those of `Run` in the host."""
    global run
    run = Run(decode(request))


def step(exception):
    """Takes how the last step ended; returns the next as a tuple, or None at the end."""
    try:
        return run.steps.send(exception)
    except StopIteration:
        return None


def finish():
    """What became of the run, as a JSON object."""
    claims = {"claims": run.claims, "unclaimed": run.unclaimed}
    missed = missing_modules()
    if run.lacks_package:
        missed["lacking"].setdefault("packages", "the package around the module")
    return encode({**run.result, **claims, "waiting": waiting_tasks, **missed})


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass  # The snippet closed or replaced it: there is nothing left to write.


def prepare_main():
    """Makes `__main__` as a script has it, and returns its namespace.

    It is a new module, which the collector knows: the old one is frozen with all that was there.
    """
    sys.argv = ["snippet.py"]
    sys.path.insert(0, "/home/reader")
    main = ModuleType("__main__")
    namespace = main.__dict__
    namespace.update(sys.modules["__main__"].__dict__)
    sys.modules["__main__"] = main
    namespace["__loader__"] = SourceFileLoader("__main__", PATH)
    namespace["__file__"] = PATH
    if sys.version_info < (3, 15):
        namespace["__cached__"] = None
    return namespace


def end_by_exit(exception):
    """How the process would end, by the rules of `sys.exit`: a text is shown, and the code is 1."""
    code = exception.code
    if code is None:
        return {"kind": "exited", "code": 0}
    if isinstance(code, int):
        # The C long of Linux, of which the process keeps the last byte.
        kept = int(code) & 0xFF if -(2**63) <= code < 2**63 else 0xFF
        return {"kind": "exited", "code": kept}
    try:
        text = str(code)
    except Exception:
        text = ""
    write_error(text + "\n")
    return {"kind": "exited", "code": 1, "text": text}
