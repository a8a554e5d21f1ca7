# Tries to read past the end of memory.
# Ends: crashed

import ctypes
ctypes.string_at(0xFFFFFF00, 16)
