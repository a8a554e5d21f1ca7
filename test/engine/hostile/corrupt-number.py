# Tries to make 5 equal to 6.
# Ends: completed, timed-out

import ctypes, sys
ctypes.memmove(id(5) + sys.getsizeof(0) - 4, id(6) + sys.getsizeof(0) - 4, 4)
print(5)
