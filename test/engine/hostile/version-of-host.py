# Tries to ask which Node it is.
# Ends: completed

import sys
information = getattr(sys, "_emscripten_info", None)
assert getattr(information, "runtime", None) is None, information
