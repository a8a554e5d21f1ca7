# Tries to start a shell.
# Ends: unsupported processes

import os
assert os.system("touch @CANARY@.escaped") != 0
