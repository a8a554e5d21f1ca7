# Tries to abort through the C library.
# Ends: crashed, raised AttributeError

import ctypes
ctypes.pythonapi.abort()
