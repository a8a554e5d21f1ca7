# Tries to end the process through the C library.
# Ends: raised AttributeError

import ctypes
ctypes.pythonapi.exit(4)
