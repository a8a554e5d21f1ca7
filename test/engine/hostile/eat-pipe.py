# Tries to fill a pipe.
# Ends: raised OSError

import os
_, pipe = os.pipe()
while True:
    os.write(pipe, b"x" * 2**20)
