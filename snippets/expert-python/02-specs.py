import tempfile
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "rates.py").write_text("standard = 20\n", encoding="utf-8")
    Path(folder, "shop").mkdir()
    Path(folder, "shop", "__init__.py").touch()
    spec = PathFinder.find_spec("rates", [folder])
    package = PathFinder.find_spec("shop", [folder])
    module = module_from_spec(spec)
    print(type(spec.loader).__name__)  # SourceFileLoader
    print(Path(spec.origin).name)  # rates.py
    print(hasattr(module, "standard"))  # False
    spec.loader.exec_module(module)
    print(module.standard)  # 20

print(spec.submodule_search_locations)  # None
print(len(package.submodule_search_locations))  # 1
