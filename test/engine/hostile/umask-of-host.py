# Tries to change the mask of permissions of the host process.
# Ends: completed

import os
os.umask(0)
