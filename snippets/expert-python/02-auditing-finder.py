import importlib
import sys
import tempfile
from importlib.abc import MetaPathFinder
from pathlib import Path


class AuditingFinder(MetaPathFinder):
    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []

    def find_spec(self, fullname, path, target=None):
        self.asked.append((fullname, path is None))
        return None


audit = AuditingFinder()
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "bakery").mkdir()
    Path(folder, "bakery", "__init__.py").touch()
    Path(folder, "bakery", "bread.py").write_text("price = 3\n", encoding="utf-8")
    sys.path.insert(0, folder)
    sys.meta_path.insert(0, audit)
    print(importlib.import_module("bakery.bread").price)  # 3
    print(audit.asked)  # [('bakery', True), ('bakery.bread', False)]
    importlib.import_module("bakery.bread")
    sys.meta_path.remove(audit)
    sys.path.remove(folder)
print(len(audit.asked))  # 2
