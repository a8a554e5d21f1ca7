# Tries to call the newest functions of the table, where those of JavaScript are put.
# Ends: crashed, timed-out, refused, completed

import ctypes
text = ctypes.create_string_buffer(b"process.exit(1)")
callback = ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 0)
last = ctypes.cast(callback, ctypes.c_void_p).value
for index in range(last, last - 60, -1):
    try:
        ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_int)(index)(text.value, 0)
    except Exception:
        pass
