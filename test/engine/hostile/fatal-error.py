# Tries to end in a fatal error of CPython.
# Ends: crashed

import ctypes
ctypes.pythonapi.Py_FatalError(b"over")
