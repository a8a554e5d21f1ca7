# Tries to start a shell through the C library.
# Ends: raised AttributeError, unsupported processes

import ctypes
ctypes.pythonapi.system(b"touch @CANARY@.escaped")
