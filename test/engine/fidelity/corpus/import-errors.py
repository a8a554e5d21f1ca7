try:
    import json.nothing
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from json import nothing
except ImportError as error:
    print(str(error).split("(")[0], error.name)
try:
    from . import something
except ImportError as error:
    print(error)
try:
    import importlib
    importlib.import_module(".x")
except TypeError as error:
    print(error)
