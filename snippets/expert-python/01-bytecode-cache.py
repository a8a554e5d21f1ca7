import importlib.util
import marshal
import struct
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_to_cache

source = Path("greeting.py")
source.write_bytes(b"message = 'hello'\n")
by_timestamp = PycInvalidationMode.TIMESTAMP
cache = Path(compile_to_cache(str(source), invalidation_mode=by_timestamp))
content = cache.read_bytes()
magic, flags, modified, size = struct.unpack("<4sIII", content[:16])
namespace: dict[str, object] = {}
exec(marshal.loads(content[16:]), namespace)

print(cache.parent.name)  # __pycache__
print(magic == importlib.util.MAGIC_NUMBER)  # True
print(modified == int(source.stat().st_mtime))  # True
print(flags, size)  # 0 18
print(namespace["message"])  # hello
