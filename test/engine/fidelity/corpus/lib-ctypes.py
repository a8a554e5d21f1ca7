import ctypes


class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_double)]


point = Point(1, 2.5)
print(point.x, point.y, ctypes.sizeof(ctypes.c_int), ctypes.c_uint8(300).value, bytes((ctypes.c_char * 3)(*b"abc")))
buffer = ctypes.create_string_buffer(b"hi", 5)
print(buffer.value, buffer.raw, ctypes.cast(buffer, ctypes.c_char_p).value)
