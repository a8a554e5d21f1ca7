import ctypes

triple = (ctypes.c_int * 3)(4, 5, 6)
print(list(triple), len(triple))  # [4, 5, 6] 3
first = ctypes.cast(triple, ctypes.POINTER(ctypes.c_int))
first[2] = 60
print(triple[2], first.contents.value)  # 60 4

text = ctypes.create_string_buffer(b"ab\0cd", 8)
print(text.value, text.raw)  # b'ab' b'ab\x00cd\x00\x00\x00'

number = ctypes.c_int(1)
ctypes.memmove(ctypes.byref(number), ctypes.byref(triple, 4), ctypes.sizeof(number))
print(number.value)  # 5
