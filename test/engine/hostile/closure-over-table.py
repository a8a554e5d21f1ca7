# Tries to put a callback over another function of the table.
# Ends: completed

import ctypes
prepare = ctypes.pythonapi.ffi_prep_closure_loc
target = ctypes.cast(ctypes.pythonapi.PyLong_FromLong, ctypes.c_void_p).value
cif = (ctypes.c_uint32 * 16)()
closure = (ctypes.c_uint32 * 16)()
prepare(closure, cif, target, None, target)
