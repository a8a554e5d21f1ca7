# Tries to find a module that leads to JavaScript.
# Ends: completed

import sys
assert not [name for name in sys.modules if "pyodide" in name or name == "js"]
