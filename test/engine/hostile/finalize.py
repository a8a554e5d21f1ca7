# Tries to take the interpreter apart.
# Ends: crashed

import ctypes
ctypes.pythonapi.Py_FinalizeEx()
