"""Imports the usual standard library once, before the checkpoint, and hides it until it is asked for.

A module that is ready costs a run nothing, but a snippet must not find it in `sys.modules` before
it has imported it. So each module waits in `ready`, together with the modules that importing it
brings along, and `_find_and_load`, where every import of a module that is not in `sys.modules`
passes, takes it from there. When the import system is not as Python made it (a finder was added,
a file of the snippet has the name of the module) the real import happens instead.
"""

import os
import sys
from importlib import _bootstrap

PRELOADED = (
    "abc argparse array ast asyncio base64 bisect builtins calendar cmath collections "
    "collections.abc concurrent.futures contextlib contextvars copy cProfile csv ctypes "
    "dataclasses datetime decimal difflib dis doctest email enum fnmatch fractions functools gc "
    "glob graphlib hashlib heapq hmac html html.parser importlib.abc importlib.machinery "
    "importlib.metadata importlib.resources importlib.util inspect io ipaddress itertools json "
    "keyword linecache locale logging math mimetypes numbers operator os pathlib pickle pkgutil "
    "platform pprint profile pstats queue random re reprlib secrets select selectors shelve "
    "shlex shutil signal socket statistics string struct subprocess symtable sys sysconfig "
    "tempfile textwrap threading time timeit token tokenize tomllib traceback tracemalloc types "
    "typing unicodedata unittest unittest.mock urllib.parse uuid warnings weakref "
    "xml.etree.ElementTree zipfile zlib zoneinfo"
).split()

# Modules that some Python of ours has and another lacks: missing them is the truth of that Python.
OTHER_PYTHONS = frozenset(
    "aifc annotationlib asynchat asyncore audioop binhex cgi cgitb chunk compression crypt "
    "distutils imghdr imp lib2to3 mailcap msilib nis nntplib ossaudiodev pipes profiling smtpd "
    "sndhdr spwd sunau telnetlib tomllib uu xdrlib".split()
)

# Modules of the standard library that Linux has not.
OTHER_SYSTEMS = frozenset("_msi _overlapped _scproxy _winapi _wmi msilib msvcrt nt winreg winsound".split())

# Noted also when the standard library asks for them: without these it gives up, or pretends.
INDISPENSABLE = frozenset({"_multiprocessing", "_posixshmem", "encodings.idna", "tzdata"})

# The feature that a module of the standard library stands for, where WebAssembly lacks it.
FEATURES = {
    **dict.fromkeys("_multiprocessing _posixshmem _posixsubprocess multiprocessing".split(), "processes"),
    **dict.fromkeys("_socket _ssl socket ssl".split(), "network"),
    **dict.fromkeys("_curses _tkinter curses pty readline termios tkinter tty turtle".split(), "terminal"),
}

ready = {}
# Module -> what its import brings along; Python has imported importlib before we could watch.
brings = {"importlib": dict.fromkeys(("importlib._bootstrap", "importlib._bootstrap_external", "warnings"))}
missing = []
# Hidden module -> its names of packages that are copies, with the packages.
lent = {}


def preload():
    """Imports everything in `PRELOADED` that this Python has, and hides it."""
    import builtins

    plain_import = builtins.__import__

    def recording_import(name, globals=None, locals=None, fromlist=(), level=0):
        known = frozenset(sys.modules)
        plain_import(name, globals, locals, (), level)
        added = [other for other in sys.modules if other not in known]
        module = plain_import(name, globals, locals, fromlist, level)
        importer = (globals or {}).get("__name__", "")
        package = (globals or {}).get("__package__") or importer
        if level:
            base = package.rsplit(".", level - 1)[0] if level > 1 else package
            name = f"{base}.{name}" if name else base
        imported = [name, *(f"{name}.{item}" for item in fromlist or ())]
        brings.setdefault(importer, {}).update(dict.fromkeys(imported))
        # Some modules register others by hand, as collections does with collections.abc.
        brings.setdefault(name, {}).update(dict.fromkeys(added))
        return module

    builtins.__import__ = recording_import
    try:
        for name in PRELOADED:
            try:
                builtins.__import__(name)
            except ImportError:
                pass  # This Python, or this runtime, has it not: so will the snippet find.
    finally:
        builtins.__import__ = plain_import


def hide():
    """Takes everything that was imported since the start out of the snippet's sight."""
    for name in [name for name in sys.modules if name not in at_start]:
        ready[name] = sys.modules.pop(name)
    lend_packages()
    for name in list(sys.modules):
        part_from_hidden(name)


def lend_packages():
    """Lets hidden modules, and us, go on with whole packages: copies, until somebody brings the module.

    A package that the snippet imports loses the submodules that the snippet did not ask for. But
    traceback, which shows the exceptions of every run, uses `collections.abc`.
    """
    copies = {}
    for parent in dict.fromkeys(name.rpartition(".")[0] for name in ready if "." in name):
        package = ready.get(parent) or sys.modules.get(parent)
        if type(package) is not type(sys):
            continue
        copies[package] = type(sys)(package.__name__)
        copies[package].__dict__.update(package.__dict__)
    for copy in copies.values():
        copy.__dict__.update(packages_in(copy.__dict__, copies))
    for name, module in ready.items():
        # What is its own, `bring` takes out of it by looking for the very module.
        names = {
            key: copy
            for key, copy in packages_in(module.__dict__, copies).items()
            if ready.get(f"{name}.{key}") is not module.__dict__[key]
        }
        if names:
            lent[name] = {key: module.__dict__[key] for key in names}
            module.__dict__.update(names)
    globals().update(packages_in(globals(), copies))


def packages_in(namespace, copies):
    """The names in a namespace that are those of packages, with the copies of these."""
    found = namespace.items()
    return {key: copies[value] for key, value in found if type(value) is type(sys) and value in copies}


def part_from_hidden(package):
    """Takes the hidden modules of a package out of its attributes.

    A package that is hidden itself keeps them, since the driver uses it.
    """
    namespace = sys.modules[package].__dict__
    for name, module in ready.items():
        parent, _, child = name.rpartition(".")
        if parent == package and namespace.get(child) is module:
            del namespace[child]


def bring(name):
    """Puts a hidden module, and what its import brings along, into `sys.modules`."""
    parent, _, child = name.rpartition(".")
    if parent in ready:
        bring(parent)
    if name not in ready:
        return sys.modules[name]  # Its package brought it along.
    module = sys.modules[name] = ready.pop(name)
    if name in lent:
        module.__dict__.update(lent.pop(name))
    if parent:
        # Some packages have put something else in the place of a module, as unittest.main.
        sys.modules[parent].__dict__.setdefault(child, module)
    for other in brings.get(name, ()):
        if other in ready:
            bring(other)
    part_from_hidden(name)
    return module


def watch_imports(files_of_snippet):
    """Puts ourselves where every import passes; returns nothing and leaves no trace."""
    plain_find_and_load = _bootstrap._find_and_load
    finders, hooks = list(sys.meta_path), list(sys.path_hooks)

    def is_untouched(name):
        return (
            sys.meta_path == finders
            and sys.path_hooks == hooks
            and sys.path[1:] == search_path
            and not shadowed(name.partition(".")[0])
        )

    search_path = list(sys.path)
    # CPython leaves frames of this file name out of the traceback of a failed import.
    source = """
def _find_and_load(name, import_):
    if name in ready and is_untouched(name):
        return bring(name)
    try:
        return plain_find_and_load(name, import_)
    except ModuleNotFoundError as error:
        note_missing(error)
        raise
"""
    namespace = {
        "__builtins__": __builtins__,
        "__name__": "importlib._bootstrap",
        "ready": ready,
        "bring": bring,
        "is_untouched": is_untouched,
        "plain_find_and_load": plain_find_and_load,
        "note_missing": lambda error: note_missing(error, files_of_snippet),
    }
    exec(compile(source, "<frozen importlib._bootstrap>", "exec"), namespace)
    _bootstrap._find_and_load = namespace["_find_and_load"]


def shadowed(name):
    """Whether a file of the snippet would be imported under this name."""
    return any(entry.partition(".")[0] == name for entry in os.listdir("/home/reader"))


def note_missing(error, files_of_snippet):
    """Remembers a module that the snippet itself asked for in vain, or that nothing can do without."""
    if error.name in INDISPENSABLE:
        missing.append(error.name)
        return
    frame = sys._getframe(2)
    while frame is not None and "importlib" in frame.f_code.co_filename:
        frame = frame.f_back
    if frame is None or not error.name:
        return
    # What runs before the snippet imports for it.
    filename = frame.f_code.co_filename
    if filename in files_of_snippet or filename.startswith("<before "):
        missing.append(error.name)


def note_uncaught(exception):
    """Remembers the module that the run ended for, whoever asked for it."""
    if isinstance(exception, ModuleNotFoundError) and type(exception.name) is str:
        missing.append(exception.name)


def feature_of(name):
    """What a module of the standard library that is not there is needed for."""
    if name == "encodings.idna" and "socket" in sys.modules:
        return "network"  # It was to spell the name of a host.
    return FEATURES.get(name.partition(".")[0], "stdlib")


def misspelt(name):
    """Whether one slip makes it a module of the standard library: then no package is missing.

    Short names and those that end in a digit, such as ujson and pickle5, are left alone.
    """
    if len(name) < 6 or name[-1].isdigit():
        return False
    return any(one_slip(name, known) for known in sys.stdlib_module_names | OTHER_PYTHONS)


def one_slip(left, right):
    """Whether they differ by a letter too many, too few or wrong, or by two that changed places."""
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return swapped or right in (left[1:], left) or left[1:] in (right, right[1:]) or left == right[1:]


def missing_modules():
    """What the run missed: modules of the standard library by feature, and third-party packages."""
    lacking, packages = {}, {}
    for name in missing:
        top = name.partition(".")[0]
        if top in OTHER_SYSTEMS:
            continue
        # A package that is there has not lost a part of it: the snippet got its name wrong.
        if name in INDISPENSABLE or top == name and top in sys.stdlib_module_names:
            lacking.setdefault(feature_of(name), name)
        elif top not in sys.stdlib_module_names and top not in OTHER_PYTHONS and not misspelt(top):
            packages[name] = None
    return {"lacking": lacking, "packages": list(packages)}
