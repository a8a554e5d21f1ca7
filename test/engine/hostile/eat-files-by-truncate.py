# Tries to fill the file system by lengthening files.
# Ends: raised OSError, timed-out

import os
for number in range(100):
    with open(f"long{number}", "wb") as file:
        os.truncate(file.fileno(), 200 * 2**20)
