# Tries to overwrite the stack.
# Ends: crashed, timed-out

import ctypes
here = ctypes.addressof(ctypes.c_int())
ctypes.memset(max(here - 3_000_000, 0), 170, 6_000_000)
