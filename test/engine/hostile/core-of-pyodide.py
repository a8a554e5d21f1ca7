# Tries to import the C module of Pyodide.
# Ends: unsupported packages

import _pyodide_core
print(_pyodide_core.run_js)
