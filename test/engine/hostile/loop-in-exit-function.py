# Tries to loop in an exit function.
# Ends: timed-out

import atexit

@atexit.register
def stay():
    while True:
        pass
