# Tries to free memory twice.
# Ends: completed, timed-out

import ctypes
pointer = ctypes.pythonapi.PyMem_RawMalloc(64)
ctypes.pythonapi.PyMem_RawFree(pointer)
ctypes.pythonapi.PyMem_RawFree(pointer)
ctypes.pythonapi.PyMem_RawFree(pointer + 8)
