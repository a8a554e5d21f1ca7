# Tries to make a new file for the device of the terminal.
# Ends: completed, raised AttributeError

import os, stat
os.mknod("/tmp/terminal", 0o666 | stat.S_IFCHR, os.makedev(5, 0))
with open("/tmp/terminal", "rb", buffering=0) as file:
    assert file.read(10) == b"", "read the terminal"
