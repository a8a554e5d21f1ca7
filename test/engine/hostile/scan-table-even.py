# Tries to call functions of the table by index, among which JavaScript may be.
# Ends: crashed, timed-out, refused, completed

import ctypes
start = ctypes.cast(ctypes.pythonapi.Py_GetVersion, ctypes.c_void_p).value
for index in range(start + 0 + 1, start + 400, 2):
    try:
        ctypes.CFUNCTYPE(ctypes.c_int)(index)()
    except Exception:
        pass
