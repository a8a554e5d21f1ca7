# Tries to find a class that leads to JavaScript.
# Ends: completed

def walk(cls):
    for sub in type.__subclasses__(cls):
        yield sub
        yield from walk(sub)

assert not [cls for cls in walk(object) if "Js" in cls.__name__ or "pyodide" in cls.__module__]
