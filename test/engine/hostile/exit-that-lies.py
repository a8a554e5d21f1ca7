# Tries to leave with an object that claims to be a number.
# Ends: crashed

class Lie(int):
    def __int__(self):
        raise KeyboardInterrupt

raise SystemExit(Lie(3))
