def f():
    """Words.

    ```python
    x = 1
    """


def g():
    """>>> 2
    2
    """
