import atexit
import sys

atexit.register(print, "printed")
atexit.register(sys.exit, 4)
print("main")
