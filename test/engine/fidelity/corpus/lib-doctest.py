import doctest


def double(n):
    """
    >>> double(2)
    4
    >>> double("a")
    'aa!'
    >>> double(None)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    """
    return n * 2


print(doctest.testmod())
