# Tries to raise a deadly signal.
# Ends: completed, crashed

import signal
signal.raise_signal(signal.SIGSEGV)
