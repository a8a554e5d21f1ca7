# Tries to find files of the host from the root.
# Ends: completed

import os
assert not {"work", "root", "usr", "etc"} & set(os.listdir("/")), os.listdir("/")
