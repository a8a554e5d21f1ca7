import ctypes

print(ctypes.c_uint8(300).value)  # 44
print(ctypes.c_int32(2**31).value)  # -2147483648
print(ctypes.c_float(0.1).value == 0.1, ctypes.c_double(0.1).value == 0.1)  # False True
print(ctypes.sizeof(ctypes.c_int64), ctypes.sizeof(ctypes.c_int16 * 5))  # 8 10
counter = ctypes.c_int(5)
counter.value += 2
print(counter.value)  # 7
try:
    ctypes.c_int("7")
except TypeError as error:
    print(type(error).__name__)  # TypeError
