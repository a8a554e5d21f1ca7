import importlib.util
import sys

print(importlib.util.find_spec("no_such_module"), "colorsys" in sys.modules)
print(importlib.util.find_spec("sys").origin, importlib.util.find_spec("json").name)
module = importlib.util.module_from_spec(importlib.util.spec_from_loader("made", None))
print(module, module.__spec__)
