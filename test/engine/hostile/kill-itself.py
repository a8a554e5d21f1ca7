# Tries to kill its own process.
# Ends: completed, refused

import os, signal
os.kill(os.getpid(), signal.SIGKILL)
