# Tries to overwrite None.
# Ends: crashed, timed-out

import ctypes
ctypes.memset(id(None), 0, 8)
gone = [None] * 10
del gone
print(None)
