import sys

for name in "json re random asyncio decimal collections.abc os.path concurrent.futures xml.dom csv".split():
    __import__(name)
    module = sys.modules[name]
    print(module.__name__, module.__spec__ is not None and module.__spec__.name)
print(sys.modules["os.path"].__name__)
