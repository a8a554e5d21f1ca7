# Tries to make the C module of Pyodide that nobody made.
# Ends: raised ImportError, refused

import ctypes
try:
    init = ctypes.pythonapi.PyInit__pyodide_core
except AttributeError:
    raise SystemExit(7)
init.restype = ctypes.py_object
init()
