import sys

shown = sorted(name for name in sys.modules if not name.startswith("_"))
print(shown)
