# Tries to ask who runs docproof.
# Ends: completed

import os
assert os.getuid() == 0, os.getuid()
