# Tries to read the environment through the C library.
# Ends: completed

import ctypes
getenv = ctypes.pythonapi.getenv
getenv.restype = ctypes.c_char_p
assert getenv(b"DOCPROOF_CANARY") is None, "leaked"
