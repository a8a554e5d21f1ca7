# Tries to leave from a finalizer.
# Ends: completed

import sys

class Leaver:
    def __del__(self):
        sys.exit(9)

leaver = Leaver()
