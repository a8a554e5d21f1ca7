def joined():
    ("Words.\n\n"
     ">>> joined()\n"
     "'a'\n")


def escaped():
    """Words with \"quotes\" and a \
continuation.

    >>> print("a\\nb \u00e9")
    a
    b é
    """


def raw():
    R"""
    >>> print("a\nb")
    a
    b
    """


def tabbed():
	"""Words.

	>>> if True:
	... 	print("a	b")
	a       b
	"""


def formatted():
    f"""
    >>> 1
    """


def binary():
    b"""
    >>> 1
    """
