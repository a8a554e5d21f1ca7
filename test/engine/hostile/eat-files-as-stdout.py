# Tries to write to a file in the place of stdout.
# Ends: raised OSError, timed-out

import os
os.dup2(os.open("big", os.O_CREAT | os.O_WRONLY), 1)
while True:
    os.write(1, b"x" * 2**20)
