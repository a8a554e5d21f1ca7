import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.util import spec_from_loader


class BrokenImporter(MetaPathFinder, Loader):
    def find_spec(self, fullname, path, target=None):
        print("find", fullname, fullname in sys.modules)
        return spec_from_loader(fullname, self)

    def create_module(self, spec):
        print("create", spec.name, spec.name in sys.modules)
        return None

    def exec_module(self, module) -> None:
        print("execute", module.__name__, module.__name__ in sys.modules)
        raise ValueError("bad configuration")


sys.meta_path.insert(0, BrokenImporter())
try:
    import broken
except ValueError as error:
    print(error)
sys.meta_path.pop(0)
print("broken" in sys.modules)
