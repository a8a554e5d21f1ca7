# Tries to overwrite a type object.
# Ends: crashed, timed-out

import ctypes
ctypes.memset(id(int), 255, 200)
print(1 + 1)
