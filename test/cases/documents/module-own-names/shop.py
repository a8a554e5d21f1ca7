"""A shop.

>>> __name__
'shop'
>>> import shop
>>> shop.half is half
True
"""


class Item:
    """What is for sale.

    >>> Item()
    <shop.Item>

    It stays the same in one docstring:

    >>> item = Item()

    >>> item
    <shop.Item>

    ```python
    print(item)  # <shop.Thing>
    ```
    """

    def __repr__(self):
        return f"<{__name__}.{type(self).__name__}>"


def half(x):
    """
    >>> half(3)
    1.5
    >>> half(int("\x34"))
    2.5
    """
    return check(x) / 2


def unseen():
    """Each docstring has names of its own.

    >>> item
    """


def check(x):
    return x


if __name__ == "__main__":
    raise SystemExit("it was run as a script")
