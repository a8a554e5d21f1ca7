# Tries to read address 0.
# Ends: completed

import ctypes
ctypes.string_at(0, 64)
