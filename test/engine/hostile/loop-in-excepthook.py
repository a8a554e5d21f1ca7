# Tries to loop while its exception is shown.
# Ends: timed-out

import sys

def hook(*_):
    while True:
        pass

sys.excepthook = hook
raise ValueError
