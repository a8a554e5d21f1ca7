# Tries to import the module of Pyodide.
# Ends: unsupported packages

import pyodide_js
pyodide_js.constructor.constructor("return process")().exit(1)
