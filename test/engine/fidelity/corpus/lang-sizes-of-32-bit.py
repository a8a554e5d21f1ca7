# differs: all
import struct
import sys

print(sys.maxsize, struct.calcsize("P"), hash(2**61 - 1), sys.getsizeof([]))
