"""Lets the host know which lines of a snippet hold code, and which of them run.

`sys.monitoring` calls a function of the host at the first time that a line runs, and never again:
the function takes the event back, so that the bytecode is as it was. The events are set on the code
of the snippet alone; no other code has them.
https://docs.python.org/3/library/sys.monitoring.html
"""

import sys
from opcode import opmap
from types import MethodType

# One of the two ids that the documentation of sys.monitoring gives to no kind of tool.
LINE_TOOL = 3

monitoring = getattr(sys, "monitoring", None)
store_name = opmap["STORE_NAME"]

if monitoring is not None:
    # The host has no other way to the object that takes an event back.
    line_ran = MethodType(host["line_ran"], monitoring.DISABLE)


def watch_lines(run, code, offset=0):
    """Asks for the lines of this code before it runs; `offset` is how many lines stand before it."""
    if not run.request["coverage"] or monitoring is None:
        return
    if not run.watches_lines:
        monitoring.use_tool_id(LINE_TOOL, "docproof")
        monitoring.register_callback(LINE_TOOL, monitoring.events.LINE, line_ran)
        run.watches_lines = True
    for each in with_inner_code(code):
        host["watch_code"](each, offset, *lines_with_code(each))
        monitoring.set_local_events(LINE_TOOL, each, monitoring.events.LINE)


def with_inner_code(code):
    """The code, and that of all functions and classes in it.

    Annotations are left out: from 3.14 on they are code of their own, which runs when somebody
    asks for them. That they do not run says nothing about the lines on which they stand.
    """
    yield code
    for constant in code.co_consts:
        if type(constant) is type(code) and constant.co_name != "__annotate__":
            yield from with_inner_code(constant)


def lines_with_code(code):
    lines = {line for *_, line in code.co_lines() if line}
    return lines - docstring_lines(code) if "__doc__" in code.co_names else lines


def docstring_lines(code):
    """Where a module or a class stores its docstring, which is there for the reader."""
    positions = list(code.co_positions())
    instructions = code.co_code[::2], code.co_code[1::2]
    return {
        positions[index][0]
        for index, (operation, argument) in enumerate(zip(*instructions))
        if operation == store_name
        and code.co_names[argument] == "__doc__"
        # In an assignment that somebody wrote, the name stands beside the value.
        and positions[index] == positions[index - 1]
    }
