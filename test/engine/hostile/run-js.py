# Tries to run JavaScript by Pyodide.
# Ends: raised ModuleNotFoundError, unsupported packages

from pyodide.code import run_js
run_js("process.exit(1)")
