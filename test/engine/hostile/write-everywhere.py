# Tries to overwrite the memory from its start.
# Ends: crashed, timed-out

import ctypes
for address in range(1024, 8_000_000, 4096):
    ctypes.memset(address, 255, 64)
