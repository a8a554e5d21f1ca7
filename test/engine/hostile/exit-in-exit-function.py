# Tries to leave from an exit function.
# Ends: completed

import atexit, sys
atexit.register(sys.exit, 9)
