# Tries to start a thread.
# Ends: unsupported threads

import threading
threading.Thread(target=print).start()
