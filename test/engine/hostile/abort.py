# Tries to abort the process.
# Ends: crashed

import os
os.abort()
