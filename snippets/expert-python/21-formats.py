import struct

packed = struct.pack(">BHi4s?", 7, 513, -2, b"label", True)
print(packed.hex(" "))  # 07 02 01 ff ff ff fe 6c 61 62 65 01
print(struct.unpack(">BHi4s?", packed))  # (7, 513, -2, b'labe', True)
try:
    struct.pack(">B", 256)
except struct.error as error:
    print(type(error))  # <class 'struct.error'>
try:
    struct.unpack(">I", b"\x01\x02")
except struct.error as error:
    print(error)  # unpack requires a buffer of 4 bytes
