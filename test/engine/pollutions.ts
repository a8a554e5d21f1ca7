/** A way to leave something behind, and a snippet that prints what is left. */
interface Pollution {
  readonly name: string;
  readonly pollute: string;
  readonly probe: string;
}

export const pollutions: readonly Pollution[] = [
  {
    name: 'a patched builtin',
    pollute: `
import builtins
builtins.len = lambda _: 42
`,
    probe: `
print(len([1]), len)
`,
  },
  {
    name: 'a new builtin',
    pollute: `
import builtins
builtins.left = 1
`,
    probe: `
import builtins
print(hasattr(builtins, "left"))
`,
  },
  {
    name: 'a monkeypatched print',
    pollute: `
import builtins
builtins.print = lambda *_: None
`,
    probe: `
print("heard")
`,
  },
  {
    name: 'a module in sys.modules',
    pollute: `
import sys, types
sys.modules["left"] = types.ModuleType("left")
import json, decimal
`,
    probe: `
import sys
print(len(sys.modules), sorted(sys.modules))
`,
  },
  {
    name: 'a module taken from sys.modules',
    pollute: `
import sys
for name in ("os", "io", "abc", "codecs"):
    sys.modules.pop(name, None)
`,
    probe: `
import sys, os, io
print(os.sep, io.StringIO, sorted(sys.modules))
`,
  },
  {
    name: 'a patched module',
    pollute: `
import math, json, os
math.pi = 3
json.dumps = None
os.getcwd = None
`,
    probe: `
import math, json, os
print(math.pi, json.dumps([1]), os.getcwd())
`,
  },
  {
    name: 'sys.path',
    pollute: `
import sys
sys.path[:] = ["/nowhere"]
`,
    probe: `
import sys
print(sys.path)
`,
  },
  {
    name: 'sys.meta_path',
    pollute: `
import sys
sys.meta_path.insert(0, sys.meta_path.pop())
`,
    probe: `
import sys
print(sys.meta_path)
`,
  },
  {
    name: 'sys.path_hooks',
    pollute: `
import sys
sys.path_hooks.clear()
sys.path_importer_cache.clear()
`,
    probe: `
import sys
print(len(sys.path_hooks), sorted(sys.path_importer_cache))
`,
  },
  {
    name: 'sys.argv and flags',
    pollute: `
import sys
sys.argv = ["left"]
sys.dont_write_bytecode = True
sys.ps1 = "left"
`,
    probe: `
import sys
print(sys.argv, sys.dont_write_bytecode, hasattr(sys, "ps1"))
`,
  },
  {
    name: 'os.environ',
    pollute: `
import os
os.environ["LEFT"] = "1"
del os.environ["HOME"]
`,
    probe: `
import os
print(sorted(os.environ.items()))
`,
  },
  {
    name: 'the environment of C',
    pollute: `
import os
os.putenv("TZ", "left")
import time
time.tzset()
`,
    probe: `
import time, os
print(time.tzname, time.localtime(0), os.getenv("TZ"))
`,
  },
  {
    name: 'the working directory',
    pollute: `
import os
os.makedirs("/tmp/left", exist_ok=True)
os.chdir("/tmp/left")
`,
    probe: `
import os
print(os.getcwd(), os.listdir("."))
`,
  },
  {
    name: 'new files',
    pollute: `
import os
open("left.py", "w").write("x = 1")
open("/tmp/left", "w").close()
os.makedirs("/a/b/c")
`,
    probe: `
import os
print(os.listdir("."), os.listdir("/tmp"), os.listdir("/"))
`,
  },
  {
    name: 'a file in the way of a module',
    pollute: `
open("json.py", "w").write("left = 1")
import json
`,
    probe: `
import json
print(json.dumps({}), json.__file__)
`,
  },
  {
    name: 'the archive of the standard library',
    pollute: `
import sys, glob
for path in glob.glob("/lib/python*.zip") + glob.glob("/lib/python3*/this.py"):
    open(path, "r+b").write(b"left" * 1000)
`,
    probe: `
import colorsys, this, fileinput
print(colorsys.__name__)
`,
  },
  {
    name: 'a file of the standard library',
    pollute: `
import os, glob
for path in glob.glob("/lib/python*"):
    try:
        os.rename(path, path + ".left")
    except OSError:
        pass
`,
    probe: `
import os, colorsys
print(os.listdir("/lib"), colorsys.__name__)
`,
  },
  {
    name: 'a truncated archive',
    pollute: `
import glob
for path in glob.glob("/lib/python*.zip"):
    open(path, "w").close()
`,
    probe: `
import glob, os
print([(path, os.path.getsize(path)) for path in glob.glob("/lib/python*.zip")])
`,
  },
  {
    name: 'permissions',
    pollute: `
import os
os.chmod("/home/reader", 0o000)
os.chmod("/lib", 0o500)
`,
    probe: `
import os
print(oct(os.stat("/home/reader").st_mode), oct(os.stat("/lib").st_mode))
`,
  },
  {
    name: 'times of files',
    pollute: `
import os
os.utime("/lib", (1, 1))
os.utime("/home/reader", (1, 1))
`,
    probe: `
import os
print(os.stat("/lib").st_mtime, os.stat("/home/reader").st_mtime)
`,
  },
  {
    name: 'symbolic links',
    pollute: `
import os
os.symlink("/lib", "/tmp/link")
os.symlink("/nowhere", "/home/reader/link")
`,
    probe: `
import os
print(os.listdir("/tmp"), os.listdir("/home/reader"), os.path.lexists("/tmp/link"))
`,
  },
  {
    name: 'open files',
    pollute: `
import builtins
builtins.kept = [open(f"/tmp/{n}", "w") for n in range(50)]
`,
    probe: `
import os
with open("/tmp/new", "w") as file:
    print(file.fileno(), sorted(os.listdir("/tmp")))
`,
  },
  {
    name: 'pipes',
    pollute: `
import os, builtins
builtins.kept = [os.pipe() for _ in range(9)]
`,
    probe: `
import os
reader, writer = os.pipe()
os.write(writer, b"x")
print(reader, writer, os.read(reader, 9))
`,
  },
  {
    name: 'a file over stdout',
    pollute: `
import os
os.dup2(os.open("/tmp/out", os.O_CREAT | os.O_WRONLY), 1)
print("gone")
`,
    probe: `
print("here")
`,
  },
  {
    name: 'a closed stdout',
    pollute: `
import os, sys
sys.stdout.close()
os.close(1)
os.close(2)
`,
    probe: `
import sys
print("here")
sys.stderr.write("there")
`,
  },
  {
    name: 'a replaced stdout',
    pollute: `
import sys, io
sys.stdout = sys.stderr = io.StringIO()
sys.__stdout__ = None
`,
    probe: `
import sys
print(sys.stdout.name, sys.stdout is sys.__stdout__)
`,
  },
  {
    name: 'an unflushed stdout',
    pollute: `
import sys
sys.stdout.reconfigure(line_buffering=False, encoding="utf-16")
sys.stdout.write("left")
`,
    probe: `
import sys
print(sys.stdout.line_buffering, sys.stdout.encoding)
`,
  },
  {
    name: 'a half-read stdin',
    pollute: `
import sys, os
os.close(0)
`,
    probe: `
import sys
print(repr(sys.stdin.read()), sys.stdin.fileno())
`,
  },
  {
    name: 'the recursion limit',
    pollute: `
import sys
sys.setrecursionlimit(77)
`,
    probe: `
import sys
print(sys.getrecursionlimit())
`,
  },
  {
    name: 'the switch interval',
    pollute: `
import sys
sys.setswitchinterval(1)
sys.set_int_max_str_digits(0) if hasattr(sys, "set_int_max_str_digits") else None
`,
    probe: `
import sys
print(sys.getswitchinterval(), getattr(sys, "get_int_max_str_digits", int)())
`,
  },
  {
    name: 'warnings filters',
    pollute: `
import warnings
warnings.simplefilter("ignore")
warnings.showwarning = print
`,
    probe: `
import warnings
print(warnings.filters)
warnings.warn("seen")
`,
  },
  {
    name: 'a warning that was shown',
    pollute: `
import warnings
for _ in range(2):
    warnings.warn("once")
`,
    probe: `
import warnings
for _ in range(2):
    warnings.warn("once")
print("done")
`,
  },
  {
    name: 'gc thresholds',
    pollute: `
import gc
gc.set_threshold(1, 1, 1)
gc.set_debug(gc.DEBUG_SAVEALL)
`,
    probe: `
import gc
print(gc.get_threshold(), gc.get_debug())
`,
  },
  {
    name: 'gc.disable',
    pollute: `
import gc
gc.disable()
`,
    probe: `
import gc
print(gc.isenabled())
`,
  },
  {
    name: 'gc.freeze and callbacks',
    pollute: `
import gc
gc.freeze()
gc.callbacks.append(print)
`,
    probe: `
import gc
print(gc.callbacks, gc.get_freeze_count(), len(gc.get_objects()))
gc.collect()
`,
  },
  {
    name: 'garbage',
    pollute: `
import gc
gc.disable()
for _ in range(1000):
    kept = []
    kept.append(kept)
`,
    probe: `
import gc
print(gc.collect(), gc.get_stats())
`,
  },
  {
    name: 'a running event loop',
    pollute: `
import asyncio
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
asyncio._set_running_loop(loop)
`,
    probe: `
import asyncio
print(asyncio._get_running_loop())

async def main():
    return "ran"

print(asyncio.run(main()))
`,
  },
  {
    name: 'an event loop policy',
    pollute: `
import asyncio, warnings
warnings.simplefilter("ignore")

class Policy(asyncio.DefaultEventLoopPolicy):
    pass

asyncio.set_event_loop_policy(Policy())
`,
    probe: `
import asyncio, warnings
warnings.simplefilter("ignore")
print(type(asyncio.get_event_loop_policy()).__qualname__)
`,
  },
  {
    name: 'a task that waits',
    pollute: `
import asyncio

async def main():
    asyncio.create_task(asyncio.sleep(1000))

asyncio.run(main())
`,
    probe: `
import asyncio

async def main():
    print(asyncio.all_tasks(), asyncio.current_task().get_name())

asyncio.run(main())
`,
  },
  {
    name: 'a signal handler',
    pollute: `
import signal
signal.signal(signal.SIGINT, print)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
`,
    probe: `
import signal
print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM))
`,
  },
  {
    name: 'a small integer',
    pollute: `
import ctypes, sys
ctypes.memmove(id(7) + sys.getsizeof(7) - 4, id(8) + sys.getsizeof(8) - 4, 4)
`,
    probe: `
print(3 + 4, [7])
`,
  },
  {
    name: 'an interned text',
    pollute: `
import ctypes, sys
ctypes.memmove(id("spam") + sys.getsizeof("") - 1, b"eggs", 4)
`,
    probe: `
print("spam", "sp" + "am")
`,
  },
  {
    name: 'a frozen tuple',
    pollute: `
import ctypes, sys
empty = ()
ctypes.memset(id(True) + sys.getsizeof(0) - 4, 5, 1)
`,
    probe: `
print(True, True + 1, ())
`,
  },
  {
    name: 'a callback of ctypes',
    pollute: `
import ctypes, builtins
builtins.kept = [ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 1) for _ in range(9)]
`,
    probe: `
import ctypes
callback = ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 5)
print(callback(), ctypes.cast(callback, ctypes.c_void_p).value)
`,
  },
  {
    name: 'the errno of C',
    pollute: `
import ctypes
ctypes.set_errno(77)
`,
    probe: `
import ctypes
print(ctypes.get_errno())
`,
  },
  {
    name: 'grown memory',
    pollute: `
kept = [bytearray(2**20) for _ in range(60)]
`,
    probe: `
print(id(bytearray(2**20)), id(object()))
`,
  },
  {
    name: 'much grown memory',
    pollute: `
kept = [bytearray(2**20) for _ in range(200)]
`,
    probe: `
print(id(bytearray(2**20)), id(object()))
`,
  },
  {
    name: 'an atexit hook',
    pollute: `
import atexit
atexit.register(print, "left")
`,
    probe: `
import atexit
print(atexit._ncallbacks())
`,
  },
  {
    name: 'a codec',
    pollute: `
import codecs
codecs.register(lambda name: (_ for _ in ()).throw(ValueError) if name == "left" else None)
codecs.register_error("left", lambda e: ("?", e.end))
`,
    probe: `
import codecs
try:
    codecs.lookup("left")
except Exception as error:
    print(type(error), error)
try:
    codecs.lookup_error("left")
except LookupError as error:
    print(error)
`,
  },
  {
    name: 'logging handlers',
    pollute: `
import logging
logging.basicConfig(level=0, format="left")
logging.disable(10)
logging.addLevelName(10, "LEFT")
`,
    probe: `
import logging
print(logging.root.handlers, logging.root.level, logging.getLevelName(10))
logging.warning("plain")
`,
  },
  {
    name: 'the state of random',
    pollute: `
import random
random.seed(1)
random.random()
`,
    probe: `
import random, os
print(random.random(), os.urandom(4))
`,
  },
  {
    name: 'the locale',
    pollute: `
import locale
for name in ("C", "POSIX"):
    locale.setlocale(locale.LC_ALL, name)
locale._override_localeconv["decimal_point"] = ","
`,
    probe: `
import locale
print(locale.setlocale(locale.LC_ALL), locale.localeconv()["decimal_point"])
`,
  },
  {
    name: 'the decimal context',
    pollute: `
import decimal
decimal.getcontext().prec = 3
decimal.DefaultContext.prec = 4
`,
    probe: `
import decimal
print(decimal.Decimal(1) / 3, decimal.DefaultContext)
`,
  },
  {
    name: 'a trace function',
    pollute: `
import sys
sys.settrace(lambda *_: None)
sys.setprofile(lambda *_: None)
`,
    probe: `
import sys
print(sys.gettrace(), sys.getprofile())
`,
  },
  {
    name: 'monitoring',
    pollute: `
import sys
if hasattr(sys, "monitoring"):
    sys.monitoring.use_tool_id(3, "left")
    sys.monitoring.set_events(3, 1)
`,
    probe: `
import sys
print(sys.monitoring.get_tool(3) if hasattr(sys, "monitoring") else "none")
`,
  },
  {
    name: 'an audit hook',
    pollute: `
import sys
sys.addaudithook(lambda *_: None if sys.is_finalizing() else None)
import builtins
builtins.heard = []
sys.addaudithook(lambda *event: print("left"))
`,
    probe: `
open("/tmp/new", "w").close()
print("quiet")
`,
  },
  {
    name: 'a context variable',
    pollute: `
import contextvars, builtins
builtins.variable = contextvars.ContextVar("left")
builtins.variable.set(1)
`,
    probe: `
import contextvars
print(len(contextvars.copy_context()))
`,
  },
  {
    name: 'tracemalloc',
    pollute: `
import tracemalloc
tracemalloc.start(9)
`,
    probe: `
import tracemalloc
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
`,
  },
  {
    name: 'the fault handler',
    pollute: `
import faulthandler
faulthandler.enable()
`,
    probe: `
import faulthandler
print(faulthandler.is_enabled())
`,
  },
  {
    name: 'the umask',
    pollute: `
import os
os.umask(0o777)
`,
    probe: `
import os
print(oct(os.umask(0)))
`,
  },
  {
    name: 'a type through gc',
    pollute: `
import gc
for d in gc.get_referents(int.__dict__):
    if isinstance(d, dict):
        d["left"] = 1
        d["bit_length"] = lambda self: "left"
`,
    probe: `
print((5).bit_length(), hasattr(int, "left"))
`,
  },
  {
    name: 'a class of the standard library',
    pollute: `
import collections, enum
collections.Counter.__repr__ = lambda self: "left"
collections.OrderedDict.left = 1
`,
    probe: `
import collections
print(collections.Counter("a"), hasattr(collections.OrderedDict, "left"))
`,
  },
  {
    name: 'the cache of re',
    pollute: `
import re
for n in range(600):
    re.compile(f"a{n}")
`,
    probe: `
import re, sys
print(len(getattr(re, "_cache", ())), re.compile("a1"))
`,
  },
  {
    name: 'a functools cache',
    pollute: `
import functools, fnmatch
fnmatch.fnmatch("a", "b*")
fnmatch.fnmatch("a", "c*")
`,
    probe: `
import fnmatch
print([f.cache_info() for f in vars(fnmatch).values() if hasattr(f, "cache_info")])
`,
  },
  {
    name: 'interned strings',
    pollute: `
import sys, builtins
builtins.kept = sys.intern("".join(["left", "behind"]))
`,
    probe: `
import sys
fresh = "".join(["left", "behind"])
print(sys.intern(fresh) is fresh)
`,
  },
  {
    name: 'linecache',
    pollute: `
import linecache
linecache.cache["/home/reader/snippet.py"] = (5, None, ["left\\n"], "/home/reader/snippet.py")
`,
    probe: `
import linecache
print(repr(linecache.getline("/home/reader/snippet.py", 1)))
`,
  },
  {
    name: 'the hooks of sys',
    pollute: `
import sys
sys.excepthook = sys.displayhook = sys.unraisablehook = sys.breakpointhook = print
`,
    probe: `
import sys
print(sys.excepthook, sys.displayhook, sys.unraisablehook, sys.breakpointhook)
`,
  },
  {
    name: 'a default folder of tempfile',
    pollute: `
import tempfile
tempfile.tempdir = "/home/reader"
tempfile.mkdtemp()
`,
    probe: `
import tempfile
print(tempfile.gettempdir(), tempfile.mkdtemp())
`,
  },
  {
    name: 'thread-local state',
    pollute: `
import threading, builtins
threading.left = threading.local()
threading.left.x = 1
threading.main_thread().name = "left"
`,
    probe: `
import threading
print(hasattr(threading, "left"), threading.main_thread().name, threading.active_count())
`,
  },
  {
    name: 'time that passed',
    pollute: `
import time
time.sleep(3600)
`,
    probe: `
import time
print(time.time(), time.perf_counter(), time.monotonic())
`,
  },
  {
    name: 'the entropy',
    pollute: `
import os, random
os.urandom(1000)
open("/dev/urandom", "rb").read(77)
`,
    probe: `
import os, uuid
print(os.urandom(8), uuid.uuid4(), uuid.uuid1(), open("/dev/random", "rb").read(4))
`,
  },
  {
    name: 'an exception in flight',
    pollute: `
import sys
sys.last_value = sys.last_type = ValueError("left")
raise KeyError("left")
`,
    probe: `
import sys
print(sys.exc_info(), getattr(sys, "last_value", None))
`,
  },
  {
    name: 'a subclass',
    pollute: `
import builtins

class Left(dict):
    pass

builtins.kept = Left
`,
    probe: `
print([c.__name__ for c in dict.__subclasses__() if c.__name__ == "Left"], len(object.__subclasses__()))
`,
  },
  {
    name: 'an abc registration',
    pollute: `
import collections.abc
collections.abc.Sequence.register(int)
isinstance(1, collections.abc.Sequence)
`,
    probe: `
import collections.abc
print(isinstance(1, collections.abc.Sequence))
`,
  },
  {
    name: 'copyreg and pickle',
    pollute: `
import copyreg
copyreg.pickle(int, lambda i: (int, (42,)))
`,
    probe: `
import copyreg, pickle
print(int in copyreg.dispatch_table, pickle.loads(pickle.dumps(1)))
`,
  },
  {
    name: 'a mimetype',
    pollute: `
import mimetypes
mimetypes.add_type("left/left", ".left")
`,
    probe: `
import mimetypes
print(mimetypes.guess_type("a.left"))
`,
  },
  {
    name: 'names in __main__',
    pollute: `
left = 1
__name__ = "left"
`,
    probe: `
print(__name__, sorted(globals()))
`,
  },
  {
    name: 'the profile of the importer',
    pollute: `
import importlib, importlib._bootstrap
importlib._bootstrap._find_and_load = None
import builtins
builtins.__import__ = None
`,
    probe: `
import fractions
print(fractions.Fraction(1, 2))
`,
  },
  {
    name: 'a deep stack',
    pollute: `
import sys
sys.setrecursionlimit(5000)

def f(n):
    return n and f(n - 1)

try:
    f(900)
except RecursionError:
    pass
`,
    probe: `
def f(n):
    try:
        return f(n + 1)
    except RecursionError:
        return n

print(f(0))
`,
  },
  {
    name: 'an exit in the middle',
    pollute: `
import os, builtins
builtins.left = 1
os._exit(5)
`,
    probe: `
import builtins
print(hasattr(builtins, "left"))
`,
  },
  {
    name: 'a run that was cut off',
    pollute: `
import builtins
builtins.left = 1
import ctypes
ctypes.string_at(0xFFFFFFF0, 64)
`,
    probe: `
import builtins
print(hasattr(builtins, "left"))
`,
  },
];
