# Tries to leave with a number that is too large.
# Ends: exited 255

import sys
sys.exit(2**70)
