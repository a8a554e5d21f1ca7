"""Sets the interpreter up, once, before the checkpoint. The host runs it after the other files."""

import gc
import io
import sys


def set_up():
    """Opens the streams, and hides the standard library that the other files have loaded."""
    open_streams()
    install_event_loop()
    install_workers()
    allow_subprocess()
    name_system()
    warm_up()
    hide()
    watch_imports({PATH, SETUP, AFTER, "<stdin>"})
    # Whatever the imports left behind is no garbage of the snippet, and what they made is not
    # for its collector to look through.
    gc.collect()
    gc.freeze()


def open_streams():
    """Opens stdin, stdout and stderr as a script finds them that is run from another program."""
    global plain_stdout
    sys.stdin = sys.__stdin__ = open_text(0, "r", "<stdin>", "strict")
    plain_stdout = sys.stdout = sys.__stdout__ = open_text(1, "w", "<stdout>", "strict", line_buffering=True)
    sys.stderr = sys.__stderr__ = open_text(2, "w", "<stderr>", "backslashreplace", line_buffering=True)


def open_text(descriptor, mode, name, errors, **options):
    binary = open(descriptor, mode + "b", closefd=False)
    binary.raw.name = name
    stream = io.TextIOWrapper(binary, encoding="utf-8", errors=errors, **options)
    stream.mode = mode
    return stream


def allow_subprocess():
    """Lets `subprocess` get as far as the system call that is not there, and that is noted."""
    import subprocess

    if hasattr(subprocess, "_can_fork_exec"):
        subprocess._can_fork_exec = True
    subprocess._fork_exec = host["fork_exec"]
    if hasattr(subprocess, "_posixsubprocess"):
        subprocess._posixsubprocess.fork_exec = host["fork_exec"]
