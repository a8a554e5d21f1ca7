# Tries to raise an exception that fails when it is shown.
# Ends: crashed

class Liar(Exception):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __str__

raise Liar
