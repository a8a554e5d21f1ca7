# Tries to fill a pipe.
# Ends: raised OSError, timed-out

import os
_, pipe = os.pipe()
while True:
    os.write(pipe, b"x" * 2**20)
