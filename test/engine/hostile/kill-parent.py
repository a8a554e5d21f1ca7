# Tries to kill the process of docproof.
# Ends: completed

import os, signal
for process in (0, 1, -1, @PID@, os.getppid()):
    try:
        os.kill(process, signal.SIGTERM)
    except OSError:
        pass
