# Tries to flood stderr.
# Ends: completed, timed-out

import sys
for _ in range(300):
    sys.stderr.write("x" * 10_000)
