def f():
    """Words.

    >>> 1
    1

def g():
    return 2
