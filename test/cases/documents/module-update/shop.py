def quote(x):
    """Words.

    >>> quote("a")
    'a'
    >>> print(quote("b"))
    b
    """
    return f'"""{x}\\'


def raw():
    r"""
    >>> raw()
    1
    """
    return "a\nb"


def raw_quotes():
    r"""
    >>> print(raw_quotes())
    1
    """
    return '"""'


# >>> lines()
# 1
def lines():
    print("one")
    print("two")
