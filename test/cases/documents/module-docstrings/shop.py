"""A shop.

>>> half(3)
1.5
"""

LIMIT = 3
"""How many there are.

>>> LIMIT
3
"""


def half(x):
    r"""Half of it.

    >>> half(1)
    0.5

    Words between two blocks of examples.

    >>> half(4)
    2.0
    """
    return x / 2


class Shop:
    "A shop in one line: >>> Shop() has no examples."

    class Shelf:
        '''Nested.

        >>> Shop.Shelf
        <class 'shop.Shop.Shelf'>
        '''

    @property
    async def till(self):
        """The till.

        >>> Shop.till  # doctest: +ELLIPSIS
        <property object at ...>
        """

    @till.setter
    def till(self, value):
        """Has the name of the one above.

        >>> 1 + 1
        2
        """


__test__ = {"odds": ">>> half(0)\n0.0\n"}
