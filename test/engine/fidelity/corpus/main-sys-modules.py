import sys

for name in "json re asyncio random collections traceback inspect doctest ast linecache typing".split():
    print(name, name in sys.modules)
for name in "os io codecs abc stat posixpath genericpath _collections_abc encodings builtins site".split():
    print(name, name in sys.modules)
import json
print([name for name in sorted(sys.modules) if name.startswith("json")], "re" in sys.modules)
