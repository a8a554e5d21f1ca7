from .other import thing


def f():
    """
    >>> f()
    1
    """
