"""Plays a recorded `>>>` session, one example at a time, by the rules of doctest.

https://docs.python.org/3/library/doctest.html says how examples are read and compared; its own
parser and checker do both.
"""

import doctest
import io
import sys
import traceback


def play_session(run, source, namespace):
    """Yields (code, namespace) of each example to evaluate, and notes how each turned out."""
    try:
        examples = doctest.DocTestParser().get_examples(source)
    except ValueError as error:
        run.exception = error.with_traceback(None)
        return
    checker = doctest.OutputChecker()
    for example in examples:
        flags = sum(flag for flag, enabled in example.options.items() if enabled)
        if flags & doctest.SKIP:
            continue
        output = io.StringIO()
        stdout, sys.stdout = sys.stdout, output
        try:
            code = compile(example.source, "<stdin>", "single", dont_inherit=True)
        except (SyntaxError, ValueError, OverflowError) as error:
            exception = error
        else:
            exception = yield code, namespace
        sys.stdout = stdout
        seen = output.getvalue()
        sys.stdout.write(seen)
        held, shown = judge_example(checker, example, seen, exception, flags)
        if example.want or not held:
            run.claims.append(
                {
                    "kind": "example",
                    "line": example.lineno + 1,
                    "claimed": example.want,
                    "seen": shown,
                    "held": held,
                }
            )


def judge_example(checker, example, seen, exception, flags):
    """Returns whether the example held, and what it showed."""
    if exception is None:
        return checker.check_output(example.want, seen, flags), seen
    final = traceback.format_exception_only(type(exception), exception)[-1]
    shown = f"{seen}Traceback (most recent call last):\n    ...\n{final}"
    if example.exc_msg is None:
        return False, shown
    held = checker.check_output(example.exc_msg, final, flags)
    if not held and flags & doctest.IGNORE_EXCEPTION_DETAIL:
        held = bare_name(example.exc_msg) == bare_name(final)
    return held, shown


def bare_name(message):
    """The name of an exception without its module and its detail."""
    return message.strip().split(":", 1)[0].rsplit(".", 1)[-1]
