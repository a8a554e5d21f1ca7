# Tries to read address 0 by the fault handler.
# Ends: completed, crashed

import faulthandler
faulthandler._sigsegv()
