try:
    [][1]
except IndexError:
    raise RuntimeError("only this") from None
