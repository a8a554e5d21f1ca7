# Tries to connect through the C library.
# Ends: refused, unsupported network

import ctypes
socket = ctypes.pythonapi.socket
print(socket(2, 1, 0))
address = (ctypes.c_ubyte * 16)(2, 0, @PORT@ >> 8, @PORT@ & 255, 127, 0, 0, 1)
print(ctypes.pythonapi.connect(3, address, 16))
