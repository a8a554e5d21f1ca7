import pathlib
import sys

pathlib.Path("helper.py").write_text("print('loading', __name__)\nvalue = 42\n")
pathlib.Path("package").mkdir()
pathlib.Path("package/__init__.py").write_text("from .part import thing\n")
pathlib.Path("package/part.py").write_text("thing = __name__\n")
import helper
import package.part

print(helper.value, helper.__file__ == str(pathlib.Path.cwd() / "helper.py"), package.thing)
print(helper.__spec__.name, helper.__cached__.split("/")[-2], type(helper.__loader__).__name__)
print(sorted(name for name in sys.modules if name.startswith(("helper", "package"))))
