import array
import struct

print(struct.pack(">IhB", 1, -2, 3), struct.unpack("<2H", b"\x01\x00\x02\x00"), struct.calcsize("=ib"))
numbers = array.array("d", [1, 2])
numbers.append(3)
print(numbers, numbers.itemsize, numbers.tobytes()[:8], array.array("b", b"\xff"))
try:
    array.array("b", [200])
except OverflowError as error:
    print(error)
struct.pack("B", 300)
