import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.util import spec_from_loader


class StringImporter(MetaPathFinder, Loader):
    def __init__(self, sources: dict[str, str]) -> None:
        self.sources = sources

    def find_spec(self, fullname, path, target=None):
        known = fullname in self.sources
        return spec_from_loader(fullname, self, origin="string") if known else None

    def exec_module(self, module) -> None:
        exec(self.sources[module.__name__], module.__dict__)


importer = StringImporter({"pricing": "def gross(net):\n    return net * 5 // 4\n"})
sys.meta_path.insert(0, importer)
import pricing

print(pricing.gross(100))  # 125
print(pricing)  # <module 'pricing' (string)>
print(pricing.__spec__.loader is importer)  # True
try:
    import unpriced
except ModuleNotFoundError as error:
    print(error.name)  # unpriced
