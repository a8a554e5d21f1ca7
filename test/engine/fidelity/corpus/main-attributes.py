import os
import sys

print(__name__, __doc__, __package__, __spec__)
print(os.path.basename(__file__), os.path.isabs(__file__))
print(__file__ == os.path.join(os.getcwd(), "snippet.py"))
print(type(__loader__).__name__, __loader__.name, __loader__.path == __file__)
print(__builtins__.__name__)
print(sorted(name for name in globals() if name not in ("os", "sys")))
