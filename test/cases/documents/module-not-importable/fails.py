def f():
    """
    >>> f()
    1
    """
    raise ValueError("not now")


f()
