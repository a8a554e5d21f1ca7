import struct
import sys

print(struct.pack("<I", 258).hex(), struct.pack(">I", 258).hex())  # 02010000 00000102
print(struct.pack("!I", 258) == struct.pack(">I", 258))  # True
print(struct.unpack("<H", struct.pack(">H", 1)))  # (256,)
print(struct.pack("=H", 5) == (5).to_bytes(2, sys.byteorder))  # True
print(int.from_bytes(b"\x01\x02", "big"))  # 258
