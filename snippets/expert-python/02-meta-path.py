import sys
from importlib.machinery import BuiltinImporter, FrozenImporter, PathFinder

own = {BuiltinImporter, FrozenImporter, PathFinder}
for finder in sys.meta_path:
    if finder in own:
        print(finder)
spec = BuiltinImporter.find_spec("sys")
print(spec.name, spec.origin, spec.has_location)
print(PathFinder.find_spec("sys"))
