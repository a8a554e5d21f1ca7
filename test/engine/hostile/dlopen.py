# Tries to load a library.
# Ends: unsupported compiler

import ctypes
ctypes.CDLL("/tmp/escape.so")
