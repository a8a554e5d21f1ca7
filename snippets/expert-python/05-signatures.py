import ctypes

repeat = ctypes.pythonapi.PySequence_Repeat
print(repeat.restype is ctypes.c_int, repeat.argtypes)  # True None
repeat.argtypes = [ctypes.py_object, ctypes.c_ssize_t]
repeat.restype = ctypes.py_object
print(repeat([7], 3))  # [7, 7, 7]
try:
    repeat([7], "3")
except ctypes.ArgumentError as error:
    print(str(error).partition(":")[0])  # argument 2
try:
    repeat(None, 3)
except TypeError as error:
    print(error)  # 'NoneType' object can't be repeated

c_add = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_uint8)
print(c_add(lambda left, right: left + right)(2, 300))  # 46
