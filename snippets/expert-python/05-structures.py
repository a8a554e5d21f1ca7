import ctypes


class Padded(ctypes.BigEndianStructure):
    _fields_ = [("kind", ctypes.c_uint8), ("size", ctypes.c_uint32)]


class Packed(ctypes.BigEndianStructure):
    _layout_ = "ms"
    _pack_ = 1
    _fields_ = [("kind", ctypes.c_uint8), ("size", ctypes.c_uint32)]


print(ctypes.sizeof(Padded), Padded.size.offset)  # 8 4
print(ctypes.sizeof(Packed), Packed.size.offset)  # 5 1
data = bytearray(b"\x07\x00\x00\x01\x02")
shared = Packed.from_buffer(data)
copied = Packed.from_buffer_copy(data)
print(shared.kind, shared.size)  # 7 258
shared.kind = 9
print(data[0], copied.kind)  # 9 7
print(bytes(Packed(kind=1, size=2)))  # b'\x01\x00\x00\x00\x02'
