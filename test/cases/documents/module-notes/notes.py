# docproof: skip "it takes long"
def slow():
    """Words.

    >>> slow()
    """


def known():
    """Words.

    <!-- docproof: id=first -->

    >>> known()
    3

    .. docproof: skip next "on purpose"

    >>> 1 / 0

    Wrong:

    <!-- docproof: skp -->

    >>> 1
    1
    """
    return 3


# docproof: skip start "old"
def old():
    """>>> old()"""


def older():
    """>>> older()"""
# docproof: skip end


# docproof: setup
# value = 3
def uses():
    """
    >>> value
    3
    """
