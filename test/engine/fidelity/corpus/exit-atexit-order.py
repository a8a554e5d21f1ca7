import atexit
import sys

atexit.register(print, "registered first, runs last")
atexit.register(lambda: print("lambda"))


@atexit.register
def goodbye():
    print("goodbye", file=sys.stderr)
    print("goodbye")


atexit.unregister(len)
print("main ends")
