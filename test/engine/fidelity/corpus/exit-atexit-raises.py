import atexit


def bad():
    raise ValueError("at exit")


atexit.register(print, "after the bad one")
atexit.register(bad)
print("main")
