# Tries to load a library that it wrote itself.
# Ends: unsupported compiler

import ctypes
with open("/tmp/escape.so", "wb") as file:
    file.write(b"\0asm\1\0\0\0")
ctypes.CDLL("/tmp/escape.so")
