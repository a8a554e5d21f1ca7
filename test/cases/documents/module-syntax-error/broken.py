"""The rest of the module is no Python.

>>> 1
1
"""

def f(:
    """Words.

    >>> 2
    2
    """

print "old"

class A(
    """>>> 3"""

def g():
    """
    >>> 4
    4
    """
