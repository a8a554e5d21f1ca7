# Tries to find an import hook that leads to JavaScript.
# Ends: completed

import sys
assert not [finder for finder in sys.meta_path if "Js" in repr(finder)]
