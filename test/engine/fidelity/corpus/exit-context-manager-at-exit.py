import contextlib

stack = contextlib.ExitStack()
stack.callback(print, "never called without close")
with contextlib.ExitStack() as used:
    used.callback(print, "one")
    used.callback(print, "two")
