"""Plays a recorded `>>>` session, one example at a time, by the rules of doctest.

https://docs.python.org/3/library/doctest.html says how examples are read and compared; its own
parser and checker do both.
"""

import __future__
import ast
import asyncio
import doctest
import inspect
import io
import sys
import traceback


def play_session(run, source, namespace):
    """Yields the steps of each example, and notes how each turned out."""
    try:
        examples = read_examples(source)
    except ValueError as error:
        run.exception = error.with_traceback(None)
        return
    session = SessionClaims(source, examples, namespace)
    loop = asyncio.new_event_loop() if run.flags else None
    for example in examples:
        flags = sum(flag for flag, enabled in example.options.items() if enabled)
        if flags & doctest.SKIP:
            continue
        output = Output()
        stdout, sys.stdout = sys.stdout, output
        exception = None
        try:
            codes = compile_example(example, compile_flags(run, namespace))
        except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
            exception, codes = error, ()
        for code in codes:
            watch_lines(run, code, example.lineno)
            if code.co_flags & inspect.CO_COROUTINE:
                exception = yield loop.run_until_complete, (eval(code, namespace),)
            else:
                exception = yield code, namespace, namespace
            if exception is not None:
                break
        sys.stdout = stdout
        seen = output.text()
        stdout.write(seen)
        claims = session.claims_of(example, seen, exception, flags)
        if exception is not None and any(claim["state"] == "broken" for claim in claims):
            note_uncaught(exception)
        run.claims += claims
    run.unclaimed += session.unclaimed


class Output(io.StringIO):
    """Keeps what an example prints, also when the example closes it."""

    def close(self):
        pass

    def text(self):
        # What no stream of bytes could carry is shown as stderr shows it.
        return self.getvalue().encode("utf-8", "backslashreplace").decode()


def compile_flags(run, namespace):
    """Flags of the `from __future__` imports that earlier examples made."""
    flags = run.flags
    for name in __future__.all_feature_names:
        feature = getattr(__future__, name)
        if namespace.get(name) is feature:
            flags |= feature.compiler_flag
    return flags


def compile_example(example, flags):
    """The code of an example; a cell of IPython shows the value of its last statement only."""
    if isinstance(example, Definitions):
        return [compile(example.source, "<stdin>", "exec", flags, True)]
    if not isinstance(example, Cell):
        return [compile(example.source, "<stdin>", "single", flags, True)]
    body = compile(example.source, "<stdin>", "exec", flags | ast.PyCF_ONLY_AST, True).body
    hidden = example.source.rstrip().endswith(";")
    shown = body.pop() if body and isinstance(body[-1], ast.Expr) and not hidden else None
    codes = [compile(ast.Module(body, []), "<stdin>", "exec", flags, True)]
    return codes + ([compile(ast.Interactive([shown]), "<stdin>", "single", flags, True)] if shown else [])


def judge_example(checker, example, seen, exception, flags):
    """Returns whether the example held, and what it showed."""
    # What an example cannot say is that the end of its last line is missing.
    seen = seen + "\n" if seen and not seen.endswith("\n") else seen
    if exception is None:
        return checker.check_output(example.want, seen, flags), seen
    is_bare = getattr(example, "is_bare", False)
    if not is_bare and not isinstance(example, Cell):
        return judge_traceback(checker, example.want, seen, exception, flags)
    if example.exc_msg is None or is_bare and not isinstance(exception, SyntaxError):
        return False, seen + show_traceback(exception, False)
    final = final_lines(exception)
    # No stack is compared: the author's stands, so that no diff shows it.
    above = getattr(example, "above", "")
    shown = seen + example.want[len(above) :].removesuffix(example.exc_msg) + final
    held = is_same_exception(checker, example.exc_msg, final, flags)
    held = held and (not above or checker.check_output(above, seen, flags))
    if not held and is_bare:
        # Each Python has words of its own for what it cannot parse.
        held = is_named(type(exception), bare_name(example.exc_msg))
    return held, shown


def final_lines(exception):
    """What a traceback ends with: from the name of the exception on."""
    lines = traceback.format_exception_only(type(exception), exception)
    if isinstance(exception, SyntaxError):
        # Before the name come the place and the line, which doctest leaves out. They are indented.
        lines = lines[next((i for i, line in enumerate(lines) if not line.startswith(" ")), 0) :]
    return "".join(lines).encode("utf-8", "backslashreplace").decode()


def bare_name(message):
    """The name of an exception without its module and its detail."""
    return message.strip().split("\n", 1)[0].split(":", 1)[0].rsplit(".", 1)[-1]
