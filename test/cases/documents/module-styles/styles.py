def google(x):
    """Google style.

    Args:
        x: Any number.

    Example:
        Words first.

        y = google(1)

        print(y)

    Returns:
        The same number, as google(x) does.
    """
    return x


def numpy(x):
    """NumPy style.

    Parameters
    ----------
    x : int

    Examples
    --------
    Words first.

    >>> numpy(1)
    1

    Notes
    -----
    numpy(2)
    """
    return x


def rst(x):
    """reStructuredText style.

    .. code-block:: python
       :caption: One

       rst(1)

    .. note:: Nothing to run in here.

    Use it as follows::

        y = rst(2)

    In a shell::

        $ python styles.py
    """
    return x


def markdown(x):
    """Markdown style, inside of a section.

    Examples:
        ```python id=fenced
        print(markdown(1))
        ```

        Output:

        ```
        1
        ```

        ```sh
        python styles.py
        ```
    """
    return x
