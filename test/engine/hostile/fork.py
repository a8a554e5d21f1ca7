# Tries to fork.
# Ends: unsupported processes

import os
os.fork()
