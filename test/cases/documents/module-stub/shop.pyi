def half(x: float) -> float:
    """Half of it.

    >>> half(3)
    1.5
    """

class Shop:
    def till(self) -> int: ...
