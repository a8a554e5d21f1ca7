# Tries to open every device number there may be.
# Ends: crashed, raised AttributeError

import os, stat
for major in range(80):
    path = f"/tmp/device{major}"
    os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(major, 0))
    try:
        with open(path, "rb", buffering=0) as file:
            file.read(16)
    except OSError:
        pass
