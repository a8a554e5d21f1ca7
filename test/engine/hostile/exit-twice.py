# Tries to catch the first exit and leave again.
# Ends: exited 2

import sys
try:
    sys.exit(1)
except SystemExit:
    sys.exit(2)
