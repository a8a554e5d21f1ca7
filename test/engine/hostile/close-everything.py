# Tries to close every file descriptor.
# Ends: raised OSError

import os
for descriptor in range(64):
    try:
        os.close(descriptor)
    except OSError:
        pass
print("unheard")
