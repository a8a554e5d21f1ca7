# Tries to drop references that it does not own.
# Ends: crashed, timed-out

import ctypes, sys
drop = ctypes.pythonapi.Py_DecRef
drop.argtypes = [ctypes.py_object]
for _ in range(1000):
    drop(sys.modules)
