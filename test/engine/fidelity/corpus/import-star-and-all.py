import pathlib

pathlib.Path("names.py").write_text("__all__ = ['a']\na = 1\nb = 2\n")
from names import *

print("a" in globals(), "b" in globals())
print([name for name in dir(__import__("names")) if not name.startswith("__")])
