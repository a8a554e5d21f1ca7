import sys


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg, unraisable.object.__qualname__)


class Bad:
    def __del__(self):
        raise KeyError("k")


sys.unraisablehook = hook
Bad()
