import numpy as np


def f():
    """
    >>> f()
    1
    """
