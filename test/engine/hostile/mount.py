# Tries to mount the file system of the host through the C library.
# Ends: raised AttributeError

import ctypes
ctypes.pythonapi.mount(b"/", b"/mnt", b"NODEFS", 0, None)
