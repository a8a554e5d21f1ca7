# Tries to start a program.
# Ends: unsupported processes

import subprocess
subprocess.run(["touch", "@CANARY@.escaped"], check=True)
