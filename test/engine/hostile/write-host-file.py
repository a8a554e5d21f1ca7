# Tries to write a file next to the canary of the test.
# Ends: completed

import os
os.makedirs(os.path.dirname("@CANARY@"), exist_ok=True)
with open("@CANARY@", "w") as file:
    file.write("taken")
